import { Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import type { FormOrganizer } from "../events/event-form";
import { OrganizerField } from "../events/OrganizerField";
import { isUnderWay } from "../jobs/job-standing";
import { JobProgress } from "../jobs/JobProgress";
import { FileDrop } from "../transfer/FileDrop";
import frame from "../transfer/ImportPage.module.css";
import { ImportSteps } from "../transfer/ImportSteps";
import { RosterCounts, rosterRows } from "./RosterCounts";
import { RosterFooter } from "./RosterFooter";
import { Refusal } from "../shell/Refusal";
import styles from "./Roster.module.css";
import { RosterRows } from "./RosterRows";
import { useRoster } from "./use-roster";

/** An organization's people come in from a file: tried first, and read in when somebody says so. */
export function RosterPage() {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const mayRecord = useMay("RECORD_PARTICIPATION");
  const [organization, setOrganization] = useState<FormOrganizer>();
  const [pasted, setPasted] = useState("");
  const roster = useRoster();
  const { file, standing, isSending, refusal } = roster;
  useEffect(() => {
    document.title = `${t("rosters.title")} · ${t("title")}`;
  }, [t]);
  if (!mayRecord) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;

  const rows = standing ? rosterRows(standing) : 0;
  const isOver = standing?.job.state === "DONE";
  const isWritten = isOver && !standing.dryRun;
  const check = (chosen: File) => organization && void roster.check(organization.id, chosen);
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <div>
          <h1 className={frame.title}>{t("rosters.title")}</h1>
          <p className={frame.hint} aria-live="polite">
            {isWritten ? t("import.isWritten") : isOver ? t("import.isTrial") : t("rosters.hint")}
          </p>
        </div>
        <ImportSteps at={isWritten ? "write" : standing ? "check" : "file"} />
      </div>
      <div className={styles.organization}>
        <OrganizerField
          chosen={organization ? [organization] : []}
          error={undefined}
          label={t("rosters.organization")}
          most={1}
          onChange={([chosen]) => {
            setOrganization(chosen);
            roster.startOver();
          }}
        />
      </div>
      {organization && (
        <div className={frame.top}>
          <FileDrop isSmall={file !== undefined} isDisabled={isSending} onFile={check}>
            <b className={frame.name}>{file?.name ?? t("rosters.drop")}</b>
            <span className={frame.hint}>
              {!file
                ? t("rosters.dropHint")
                : standing && t("rosters.rows", { count: rows, shown: f.number(rows) })}
            </span>
          </FileDrop>
          {standing && <RosterCounts standing={standing} isWritten={isWritten} />}
        </div>
      )}
      {organization && !file && (
        <form
          className={styles.paste}
          onSubmit={(event) => {
            event.preventDefault();
            check(new File([pasted], `${t("rosters.pasted")}.csv`, { type: "text/csv" }));
          }}
        >
          <Textarea
            label={t("rosters.paste")}
            value={pasted}
            rows={6}
            onChange={({ currentTarget }) => setPasted(currentTarget.value)}
          />
          <Button type="submit" disabled={pasted.trim() === "" || isSending}>
            {t("rosters.check")}
          </Button>
        </form>
      )}
      <Refusal code={refusal} />
      {isSending && !standing && <p aria-live="polite">{t("rosters.sending")}</p>}
      {standing && (isUnderWay(standing.job) || standing.job.state === "FAILED") && (
        <JobProgress job={standing.job} label={t(standing.dryRun ? "rosters.trying" : "rosters.reading")} />
      )}
      {isOver && file && (
        <>
          {standing.withoutConsent > 0 && (
            <p className={styles.notice}>
              {t("rosters.withoutConsent", {
                count: standing.withoutConsent,
                shown: f.number(standing.withoutConsent),
              })}
            </p>
          )}
          <RosterRows key={standing.id} standing={standing} file={file} />
          <RosterFooter roster={roster} standing={standing} isWritten={isWritten} />
        </>
      )}
    </div>
  );
}
