import { Progress } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { FileJobFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import styles from "./ExportForm.module.css";

/** How far a file is: nobody knows beforehand how long a list is, so its rows are told. */
export function FileProgress({ job }: { job: FileJobFragment }) {
  const t = useTranslations("console.exports");
  const f = useFormat();
  const isDone = job.state === "DONE";
  return (
    <div className={styles.progress}>
      <p role="status">
        <b>{t(`state.${job.state}`)}</b>
        {job.done > 0 && <span> · {t("rows", { count: job.done, shown: f.number(job.done) })}</span>}
      </p>
      <Progress.Root size="lg" radius="xl">
        {/* It moves and says no share, because there is none to say. */}
        <Progress.Section value={100} animated={!isDone} withAria={isDone} aria-label={t("title")} />
      </Progress.Root>
    </div>
  );
}
