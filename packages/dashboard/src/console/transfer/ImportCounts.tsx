import { IconBan, IconCheck, IconPencil, IconRepeat } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { ImportOutcomeFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import styles from "./ImportPage.module.css";

const icon = { size: 22, stroke: 2, "aria-hidden": true } as const;
const kinds = [
  ["imported", IconCheck],
  ["changed", IconPencil],
  ["repeated", IconRepeat],
  ["refused", IconBan],
] as const;

/** How many rows become what. */
export function ImportCounts({ outcome, isWritten }: { outcome: ImportOutcomeFragment; isWritten: boolean }) {
  const t = useTranslations("console.import");
  const f = useFormat();
  return (
    <ul className={styles.counts} aria-label={t("counts")}>
      {kinds.map(([kind, Icon]) => (
        <li key={kind} className={styles.count} data-kind={kind}>
          <span className={styles.mark}>
            <Icon {...icon} />
          </span>
          <b className={styles.number}>{f.number(outcome[kind])}</b>
          <span>{t(`${isWritten ? "were" : "willBe"}.${kind}`, { count: outcome[kind] })}</span>
        </li>
      ))}
    </ul>
  );
}
