import { Link, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleCampaignDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { useCampaign } from "./campaign-choice";
import { type ChangedCampaign, fieldsOf } from "./campaign-change";
import { CampaignForm } from "./CampaignForm";
import styles from "./CampaignPage.module.css";
import { useChangeCampaign } from "./use-change-campaign";

/** Changes names, days, the consent age and lists of the campaign. */
export function ChangeCampaignPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const { slug } = useCampaign().campaign;
  const [{ data, error }, retry] = useQuery({
    query: ConsoleCampaignDocument,
    variables: { slug },
    requestPolicy: "network-only",
  });
  useEffect(() => {
    document.title = `${t("campaign.change")} · ${t("title")}`;
  }, [t]);
  if (!mayManage) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  if (error) return <ErrorState isPage hint={sentence(codeOfError(error))} onRetry={retry} />;
  if (!data?.campaign) return <LoadingState />;
  return (
    <article className={styles.page}>
      <Link to="/console/campaign">{t("campaign.back")}</Link>
      <h1 className={styles.title}>{t("campaign.change")}</h1>
      <ChangeCampaign campaign={data.campaign} />
    </article>
  );
}

function ChangeCampaign({ campaign }: { campaign: ChangedCampaign }) {
  const { navigate } = useRouter();
  const { readAgain } = useCampaign();
  const { save, isSaving } = useChangeCampaign(campaign);
  return (
    <CampaignForm
      begun={fieldsOf(campaign)}
      isDraft={campaign.phase === "DRAFT"}
      isSending={isSaving}
      onSubmit={async (fields) => {
        const refused = await save(fields);
        if (refused) return refused;
        readAgain();
        await navigate({ to: "/console/campaign", search: (kept) => kept });
        return undefined;
      }}
    />
  );
}
