import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { HeardWhereDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import styles from "../shell/Form.module.css";
import { HeardForm } from "./HeardForm";

/** Where words of the street are written down, one after the other. */
export function HeardPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const mayModerate = useMay("MODERATE_THANKS");
  const { campaign } = useCampaign();
  const [{ data, error }, readAgain] = useQuery({
    query: HeardWhereDocument,
    variables: { campaign: campaign.slug },
  });
  useEffect(() => {
    document.title = `${t("thanks.heard.title")} · ${t("title")}`;
  }, [t]);
  if (!mayModerate)
    return <ErrorState isPage title={t("thanks.heard.title")} hint={sentence("NOT_ALLOWED")} />;
  if (error) return <ErrorState isPage hint={sentence(codeOfError(error))} onRetry={() => readAgain()} />;
  if (!data?.campaign) return <LoadingState />;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("thanks.heard.title")}</h1>
      <p className={styles.hint}>{t("thanks.heard.hint")}</p>
      <p>
        <Link to="/console/thanks/import">{t("thanks.heard.fromFile")}</Link>
      </p>
      <HeardForm key={campaign.slug} where={data.campaign} />
    </div>
  );
}
