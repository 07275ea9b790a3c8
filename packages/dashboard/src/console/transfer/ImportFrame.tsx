import { useEffect, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ImportVerdict } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { JobProgress } from "../jobs/JobProgress";
import { FileDrop } from "./FileDrop";
import { ImportCounts } from "./ImportCounts";
import { ImportFooter } from "./ImportFooter";
import { Refusal } from "../shell/Refusal";
import styles from "./ImportPage.module.css";
import { type ImportOutcome, listRows, type MendedCell } from "./import-rows";
import { ImportSteps } from "./ImportSteps";
import type { Importing } from "./use-import";
import { VerdictTabs } from "./VerdictTabs";

interface ImportFrameProps<Outcome extends ImportOutcome, Cell extends MendedCell> {
  importing: Importing<Outcome, Cell>;
  /** Which words speak of what the file holds. */
  words: "importProgramme" | "importThanks";
  /** The way on, once it is written. */
  next: ReactNode;
  /** What was read in before, shown while no file waits for a decision. */
  past?: ReactNode;
  /** The table of these rows. */
  children: (rows: Outcome["rows"][number][]) => ReactNode;
}

/** A file comes in: tried first, mended where it is refused, and written when somebody says so. */
export function ImportFrame<Outcome extends ImportOutcome, Cell extends MendedCell>({
  importing,
  words,
  next,
  past,
  children,
}: ImportFrameProps<Outcome, Cell>) {
  const t = useTranslations("console");
  const about = useTranslations(`console.${words}`);
  const f = useFormat();
  const { file, outcome, isWritten, isWorking, job, refusal, choose } = importing;
  const [verdict, setVerdict] = useState<ImportVerdict>();
  useEffect(() => {
    document.title = `${about("title")} · ${t("title")}`;
  }, [t, about]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{about("title")}</h1>
          <p className={styles.hint} aria-live="polite">
            {isWritten ? t("import.isWritten") : outcome ? t("import.isTrial") : about("hint")}
          </p>
        </div>
        <ImportSteps at={isWritten ? "write" : outcome ? "check" : "file"} />
      </div>
      <div className={styles.top}>
        <FileDrop
          takesWorkbooks
          isSmall={file !== undefined}
          isDisabled={isWorking}
          onFile={(chosen) => {
            importing.startOver();
            void choose(chosen);
          }}
        >
          <b className={styles.name}>{file?.name ?? about("drop")}</b>
          <span className={styles.hint}>
            {outcome
              ? t("import.rows", { count: outcome.rows.length, shown: f.number(outcome.rows.length) })
              : t("import.dropHint")}
          </span>
        </FileDrop>
        {outcome && <ImportCounts outcome={outcome} isWritten={isWritten} />}
      </div>
      <Refusal code={refusal} />
      {outcome && (
        <>
          <section className={styles.card} aria-label={t("import.list")}>
            <VerdictTabs outcome={outcome} chosen={verdict} onChoose={setVerdict} />
            {children(listRows(outcome.rows, verdict))}
          </section>
          {job && <JobProgress job={job} label={t("import.writing")} />}
          <ImportFooter importing={importing} words={words} next={next} />
        </>
      )}
      {(outcome === undefined || isWritten) && past}
    </div>
  );
}
