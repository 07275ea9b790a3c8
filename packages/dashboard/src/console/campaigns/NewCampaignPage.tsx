import { useRouter } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { NewCampaignOfferDocument, OpenCampaignDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { SignInAgain } from "../access/SignInAgain";
import { useMay } from "../access/use-session";
import { PlainFrame } from "../shell/PlainFrame";
import { useAnsweredWrite } from "../use-answered-write";
import { CampaignForm } from "./CampaignForm";
import { emptyCampaign, toOpenCampaign } from "./campaign-form";
import styles from "./NewCampaign.module.css";

/** Opens a campaign. It stands outside the frame: on the first evening there is no campaign yet to stand in. */
export function NewCampaignPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const { navigate } = useRouter();
  const [{ data, error }, readAgain] = useQuery({ query: NewCampaignOfferDocument });
  const { send, isSending } = useAnsweredWrite(OpenCampaignDocument);
  useEffect(() => {
    document.title = `${t("newCampaign.title")} · ${t("title")}`;
  }, [t]);
  const series = useMemo(() => {
    const bySlug = new Map(data?.campaigns.nodes.map((campaign) => [campaign.series.slug, campaign.series]));
    return [...bySlug.values()];
  }, [data]);
  return (
    <PlainFrame>
      <main className={styles.page}>
        <div>
          <h1 className={styles.title}>{t("newCampaign.title")}</h1>
          <p className={styles.hint}>{t("newCampaign.hint")}</p>
        </div>
        {!mayManage ? (
          <ErrorState hint={sentence("NOT_ALLOWED")} />
        ) : error ? (
          <ErrorState hint={sentence(codeOfError(error))} onRetry={readAgain} />
        ) : !data ? (
          <LoadingState />
        ) : (
          <CampaignForm
            isDraft
            begun={emptyCampaign(series[0]?.slug ?? "", data.offeredCodeBooks)}
            series={series}
            isSending={isSending}
            onSubmit={async (fields) => {
              const { data: opened, code } = await send(toOpenCampaign(fields));
              if (!opened) return { code: code ?? "INTERNAL" };
              await navigate({
                to: "/console/campaign",
                search: (kept) => ({ ...kept, campaign: opened.openCampaign.campaign.slug }),
              });
              return undefined;
            }}
          />
        )}
      </main>
      <SignInAgain />
    </PlainFrame>
  );
}
