import { useTranslations } from "use-intl";
import type { PastImportFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { useCampaign } from "../campaigns/campaign-choice";
import { WriteButton } from "../results/WriteButton";
import { LeaveRowsForm } from "./LeaveRowsForm";
import styles from "./PastImports.module.css";
import { UndoImportForm } from "./UndoImportForm";

const kinds = ["imported", "changed", "repeated", "refused"] as const;

/** One programme that was read in: which file, when, by whom, what became of its rows, and whether it stands. */
export function PastImportLine({
  past,
  onChanged,
  onMend,
}: {
  past: PastImportFragment;
  /** It was undone, or its refused rows are left. */
  onChanged: () => void;
  onMend: () => void;
}) {
  const t = useTranslations("console.pastImports");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const name = past.fileName ?? t("noName");
  const when = f.dateTime(past.importedAt, timeZone);
  const isMended = past.undoneAt === null && past.leftAt === null && past.refused > past.toMend;
  const counts = kinds.filter((kind) => past[kind] > 0);
  return (
    <li className={styles.line}>
      <div className={styles.about}>
        <p className={styles.name}>
          {name}
          {past.undoneAt !== null && <Pill tone="gray">{t("undone")}</Pill>}
          {past.toMend > 0 && (
            <Pill tone="coral">{t("refusedRows", { count: past.toMend, shown: f.number(past.toMend) })}</Pill>
          )}
          {isMended && <Pill tone="gray">{t("mended")}</Pill>}
        </p>
        <p className={styles.note}>
          {when}
          {past.by !== null && ` · ${past.by}`}
        </p>
        <p className={styles.counts}>
          {counts.length === 0
            ? t("nothing")
            : counts.map((kind) => t(kind, { count: past[kind], shown: f.number(past[kind]) })).join(" · ")}
        </p>
        {past.leftAt !== null && (
          <p className={styles.note}>
            {t("leftAt", { when: f.dateTime(past.leftAt, timeZone) })}
            {past.leftBy !== null && ` · ${past.leftBy}`}
            {past.leftReason !== null && ` · ${past.leftReason}`}
          </p>
        )}
        {past.undoneAt !== null && (
          <p className={styles.note}>
            {t("undoneAt", { when: f.dateTime(past.undoneAt, timeZone) })}
            {past.undoneBy !== null && ` · ${past.undoneBy}`}
            {past.undoReason !== null && ` · ${past.undoReason}`}
          </p>
        )}
      </div>
      {past.toMend > 0 && (
        <>
          <Button onClick={onMend}>{t("mend")}</Button>
          <WriteButton label={t("leave")} title={t("leaveTitle", { name })}>
            {(close) => (
              <LeaveRowsForm
                id={past.id}
                onLeft={() => {
                  close();
                  onChanged();
                }}
              />
            )}
          </WriteButton>
        </>
      )}
      {past.undoneAt === null && past.imported + past.changed > 0 && (
        <WriteButton label={t("undo")} title={t("undoTitle", { name })}>
          {(close) => (
            <UndoImportForm
              id={past.id}
              onUndone={() => {
                close();
                onChanged();
              }}
            />
          )}
        </WriteButton>
      )}
    </li>
  );
}
