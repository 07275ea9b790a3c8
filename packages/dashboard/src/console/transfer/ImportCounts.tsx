import { IconBan, IconCheck, IconPencil, IconRepeat } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import type { ImportOutcome } from "./import-rows";
import styles from "./ImportPage.module.css";

const icon = { size: 22, stroke: 2, "aria-hidden": true } as const;
const kinds = [
  ["imported", IconCheck],
  ["changed", IconPencil],
  ["repeated", IconRepeat],
  ["refused", IconBan],
] as const;

/** How many rows become what. */
export function ImportCounts({ outcome, isWritten }: { outcome: ImportOutcome; isWritten: boolean }) {
  const t = useTranslations("console.import");
  const f = useFormat();
  return (
    <ul className={styles.counts} aria-label={t("counts")}>
      {kinds.map(([kind, Icon]) => {
        const count = outcome[kind];
        if (count === undefined) return null;
        return (
          <li key={kind} className={styles.count} data-kind={kind}>
            <span className={styles.mark}>
              <Icon {...icon} />
            </span>
            <b className={styles.number}>{f.number(count)}</b>
            <span>{t(`${isWritten ? "were" : "willBe"}.${kind}`, { count })}</span>
          </li>
        );
      })}
    </ul>
  );
}
