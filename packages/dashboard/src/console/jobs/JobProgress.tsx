import { Progress } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { JobStandingFragment } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import styles from "./JobProgress.module.css";
import { isUnderWay } from "./job-standing";

/** How far a job is: a bar with its words, or why it was given up. */
export function JobProgress({ job, label }: { job: JobStandingFragment; label: string }) {
  const t = useTranslations("console.jobs");
  const f = useFormat();
  const sentence = useErrorSentence();
  if (job.state === "FAILED") {
    return (
      <p role="alert" className={styles.failed}>
        {sentence(job.error ?? "INTERNAL")}
      </p>
    );
  }
  const { done, total } = job;
  const share = total ? Math.min(100, Math.floor((100 * done) / total)) : 0;
  return (
    <div className={styles.progress}>
      <p className={styles.words} aria-live="polite">
        <b>{label}</b> <span>{t(`state.${job.state}`)}</span>
        {total !== null && (
          <span className={styles.count}>{t("count", { done: f.number(done), total: f.number(total) })}</span>
        )}
      </p>
      <Progress
        value={job.state === "DONE" ? 100 : share}
        size="lg"
        radius="xl"
        animated={isUnderWay(job)}
        aria-label={label}
      />
    </div>
  );
}
