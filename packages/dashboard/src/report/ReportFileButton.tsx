import { IconFileTypePdf } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../i18n/LanguageProvider";
import { apiLanguages } from "../i18n/api-language";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { useFormat } from "../i18n/use-format";
import { Button, ButtonLink } from "../ui/Button";
import styles from "./ReportFileButton.module.css";
import { useReportFile } from "./use-report-file";

/** Has the report made as PDF in the language of the page, says that it is being made, and gives it. */
export function ReportFileButton({
  campaign,
  timeZone,
  look = "secondary",
}: {
  /** Slug; undefined: the current one. */
  campaign: string | undefined;
  /** The campaign's zone. */
  timeZone: string;
  look?: "primary" | "secondary";
}) {
  const t = useTranslations("report.pdf");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const { isBeingMade, made, isReady, problem, make } = useReportFile(campaign, apiLanguages[language]);
  return (
    <div className={styles.file}>
      {made ? (
        <>
          <ButtonLink look={look} href={made.path} download>
            <IconFileTypePdf size={18} aria-hidden="true" />{" "}
            {t("download", { when: f.dateTime(made.asOf, timeZone) })}
          </ButtonLink>
          {/* The numbers move on while the page stays open. */}
          <Button disabled={isBeingMade} onClick={make}>
            {t("makeAnew")}
          </Button>
        </>
      ) : (
        <Button look={look} disabled={isBeingMade} onClick={make}>
          <IconFileTypePdf size={18} aria-hidden="true" /> {t("make")}
        </Button>
      )}
      <p role="status" className={styles.status}>
        {isBeingMade && (
          <>
            {t("making")} <progress className={styles.bar} aria-label={t("making")} />
          </>
        )}
        {isReady && t("ready")}
      </p>
      {problem && (
        <p role="alert" className={styles.problem}>
          {sentence(problem)}
        </p>
      )}
    </div>
  );
}
