import { useTranslations } from "use-intl";
import type { PastImportFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { useCampaign } from "../campaigns/campaign-choice";
import { WriteButton } from "../results/WriteButton";
import styles from "./PastImports.module.css";
import { UndoImportForm } from "./UndoImportForm";

const kinds = ["imported", "changed", "repeated", "refused"] as const;

/** One programme that was read in: which file, when, by whom, what became of its rows, and whether it stands. */
export function PastImportLine({
  past,
  onUndone,
  onMend,
}: {
  past: PastImportFragment;
  onUndone: () => void;
  onMend: () => void;
}) {
  const t = useTranslations("console.pastImports");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const name = past.fileName ?? t("noName");
  const when = f.dateTime(past.importedAt, timeZone);
  const counts = kinds.filter((kind) => past[kind] > 0);
  return (
    <li className={styles.line}>
      <div className={styles.about}>
        <p className={styles.name}>
          {name}
          {past.undoneAt !== null && <Pill tone="gray">{t("undone")}</Pill>}
          {past.undoneAt === null && past.refused > 0 && (
            <Pill tone="coral">
              {t("refusedRows", { count: past.refused, shown: f.number(past.refused) })}
            </Pill>
          )}
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
        {past.undoneAt !== null && (
          <p className={styles.note}>
            {t("undoneAt", { when: f.dateTime(past.undoneAt, timeZone) })}
            {past.undoneBy !== null && ` · ${past.undoneBy}`}
            {past.undoReason !== null && ` · ${past.undoReason}`}
          </p>
        )}
      </div>
      {past.undoneAt === null && past.refused > 0 && <Button onClick={onMend}>{t("mend")}</Button>}
      {past.undoneAt === null && past.imported + past.changed > 0 && (
        <WriteButton label={t("undo")} title={t("undoTitle", { name })}>
          {(close) => (
            <UndoImportForm
              id={past.id}
              onUndone={() => {
                close();
                onUndone();
              }}
            />
          )}
        </WriteButton>
      )}
    </li>
  );
}
