import { IconBan, IconCheck, IconRepeat, IconUserCheck, IconUserQuestion } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import frame from "../transfer/ImportPage.module.css";
import type { RosterStanding } from "./use-roster";

const icon = { size: 22, stroke: 2, "aria-hidden": true } as const;
const kinds = [
  ["added", IconCheck, "imported"],
  ["maybeKnown", IconUserQuestion, "changed"],
  ["known", IconUserCheck, "changed"],
  ["repeated", IconRepeat, "repeated"],
  ["refused", IconBan, "refused"],
] as const;

/** How many rows of the file are counted so far, each once. */
export function rosterRows(standing: RosterStanding): number {
  return kinds.reduce((sum, [kind]) => sum + standing[kind], 0);
}

/** How many rows become what; they grow while the job goes on. */
export function RosterCounts({ standing, isWritten }: { standing: RosterStanding; isWritten: boolean }) {
  const t = useTranslations("console.rosters");
  const f = useFormat();
  return (
    <ul className={frame.counts} aria-label={t("counts")}>
      {kinds.map(([kind, Icon, look]) => (
        <li key={kind} className={frame.count} data-kind={look}>
          <span className={frame.mark}>
            <Icon {...icon} />
          </span>
          <b className={frame.number}>{f.number(standing[kind])}</b>
          <span>{t(`${isWritten ? "were" : "willBe"}.${kind}`, { count: standing[kind] })}</span>
        </li>
      ))}
    </ul>
  );
}
