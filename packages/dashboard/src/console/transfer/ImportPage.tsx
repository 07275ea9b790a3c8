import { useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { ImportChoicesDocument, type ImportVerdict } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { ErrorState } from "../../ui/ErrorState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { FileDrop } from "./FileDrop";
import { ImportCounts } from "./ImportCounts";
import { ImportFooter } from "./ImportFooter";
import styles from "./ImportPage.module.css";
import { listRows } from "./import-rows";
import { ImportSteps } from "./ImportSteps";
import { ImportTable } from "./ImportTable";
import { useImport } from "./use-import";
import { VerdictTabs } from "./VerdictTabs";

/** A programme's file comes in: tried first, mended where it is refused, and written when somebody says so. */
export function ImportPage() {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const mayManage = useMay("MANAGE_EVENTS");
  const importing = useImport();
  const { file, outcome, isWritten, isWorking, refusal, choose, mend } = importing;
  const [verdict, setVerdict] = useState<ImportVerdict>();
  const [{ data }] = useQuery({ query: ImportChoicesDocument, variables: { slug: campaign.slug } });
  const choices = useMemo(
    () => ({
      CATEGORY: data?.campaign?.categories.map(({ name }) => name[language]) ?? [],
      DISTRICT: data?.campaign?.districts.map(({ name }) => name[language]) ?? [],
      STATUS: ["подтверждено", "отменено", "перенесено", "на согласовании"],
    }),
    [data, language],
  );
  useEffect(() => {
    document.title = `${t("import.title")} · ${t("title")}`;
  }, [t]);
  if (!mayManage) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{t("import.title")}</h1>
          <p className={styles.hint} aria-live="polite">
            {t(isWritten ? "import.isWritten" : outcome ? "import.isTrial" : "import.hint")}
          </p>
        </div>
        <ImportSteps at={isWritten ? "write" : outcome ? "check" : "file"} />
      </div>
      <div className={styles.top}>
        <FileDrop
          isSmall={file !== undefined}
          isDisabled={isWorking}
          onFile={(chosen) => {
            importing.startOver();
            void choose(chosen);
          }}
        >
          <b className={styles.name}>{file?.name ?? t("import.drop")}</b>
          <span className={styles.hint}>
            {outcome
              ? t("import.rows", { count: outcome.rows.length, shown: f.number(outcome.rows.length) })
              : t("import.dropHint")}
          </span>
        </FileDrop>
        {outcome && <ImportCounts outcome={outcome} isWritten={isWritten} />}
      </div>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sentence(refusal)}
        </p>
      )}
      {outcome && (
        <>
          <section className={styles.card} aria-label={t("import.list")}>
            <VerdictTabs outcome={outcome} chosen={verdict} onChoose={setVerdict} />
            <ImportTable
              rows={listRows(outcome.rows, verdict)}
              choices={choices}
              isWritten={isWritten}
              isWorking={isWorking}
              onMend={(cell) => void mend(cell)}
            />
          </section>
          <ImportFooter importing={importing} />
        </>
      )}
    </div>
  );
}
