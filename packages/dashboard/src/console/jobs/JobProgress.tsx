import { Progress } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { JobStandingFragment } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import styles from "./JobProgress.module.css";
import { isUnderWay } from "./job-standing";

/**
 * How far a job is: a bar with its words, or why it was given up. Where nobody knows beforehand how many items there are,
 * those that are done are counted and the bar moves without a share.
 */
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
  const hasShare = total !== null || !isUnderWay(job);
  const share =
    job.state === "DONE" ? 100 : Math.min(100, Math.floor((100 * done) / Math.max(total ?? 1, 1)));
  return (
    <div className={styles.progress}>
      <p className={styles.words} role="status">
        <b>{label}</b> <span>{t(`state.${job.state}`)}</span>
        {(total !== null || (done > 0 && isUnderWay(job))) && (
          <span className={styles.count}>
            {total === null
              ? t("soFar", { done: f.number(done) })
              : t("count", { done: f.number(done), total: f.number(total) })}
          </span>
        )}
      </p>
      <Progress.Root size="lg" radius="xl">
        <Progress.Section
          value={hasShare ? share : 100}
          animated={isUnderWay(job)}
          withAria={hasShare}
          aria-label={label}
        />
      </Progress.Root>
    </div>
  );
}
