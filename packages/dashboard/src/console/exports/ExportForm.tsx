import { Radio } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  ExportListDocument,
  type ExportedList,
  type ExportFormat,
  type FileJobFragment,
} from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { apiLanguages } from "../../i18n/api-language";
import { Button, ButtonLink } from "../../ui/Button";
import { JobProgress } from "../jobs/JobProgress";
import { useAnsweredWrite } from "../use-answered-write";
import type { ExportedFilter } from "./ExportButton";
import { Refusal } from "../shell/Refusal";
import styles from "./ExportForm.module.css";
import { useConditions } from "./use-conditions";
import { useFileJob } from "./use-file-job";

/** Lists in whose rows people are named. */
const namesPeople: readonly ExportedList[] = [
  "ATTENDANCES",
  "REGISTRATIONS",
  "PEOPLE",
  "DUPLICATES",
  "HOURS",
];
const formats = ["XLSX", "CSV"] as const;

/** Asks for a list's file, follows the work and gives the file. */
export function ExportForm({
  list,
  begun,
  onBegun,
}: {
  list: ExportedFilter;
  /** The job that was begun, also before the form was closed and opened again. */
  begun: FileJobFragment | undefined;
  /** Told of a job that is begun now; undefined: the next file is wished for. */
  onBegun: (job: FileJobFragment | undefined) => void;
}) {
  const t = useTranslations("console.exports");
  const f = useFormat();
  const { language } = useLanguage();
  const { send, isSending } = useAnsweredWrite(ExportListDocument);
  const [format, setFormat] = useState<ExportFormat>("XLSX");
  const [problem, setProblem] = useState<string>();
  const job = useFileJob(begun);
  const conditions = useConditions(list);
  const code = problem ?? job?.error ?? undefined;

  const order = async (): Promise<void> => {
    const { data, code: refusal } = await send({ ...list, format, language: apiLanguages[language] });
    setProblem(refusal);
    onBegun(data?.exportList.job);
  };

  if (job && !code) {
    return (
      <div className={styles.form}>
        <JobProgress job={job} label={t("title")} />
        {job.file && (
          <ButtonLink look="primary" href={job.file.path} download={job.file.name}>
            <IconDownload size={18} aria-hidden="true" /> {t("download")}
          </ButtonLink>
        )}
        {job.file && <p>{t("rows", { count: job.done, shown: f.number(job.done) })}</p>}
        {job.state === "DONE" && <p className={styles.hint}>{t(job.file ? "kept" : "gone")}</p>}
        {job.state === "DONE" && <Button onClick={() => onBegun(undefined)}>{t("another")}</Button>}
        {job.state !== "DONE" && <p className={styles.hint}>{t("goesOn")}</p>}
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void order();
      }}
    >
      <p>{t(`lists.${list.list}`)}</p>
      <p>
        {conditions.length > 0 ? t("only", { conditions: conditions.join(" · ") }) : t("whole")}{" "}
        {namesPeople.includes(list.list) && t("people")}
      </p>
      <Radio.Group
        label={t("format")}
        value={format}
        onChange={(chosen) => setFormat(chosen === "CSV" ? "CSV" : "XLSX")}
      >
        <div className={styles.choices}>
          {formats.map((one) => (
            <Radio key={one} value={one} label={t(`formats.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Refusal code={code} />
      <Button type="submit" look="primary" disabled={isSending}>
        {t("make")}
      </Button>
    </form>
  );
}
