import { Navigate } from "@tanstack/react-router";
import { useEffect, useMemo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { ConsoleCampaignsDocument } from "../../graphql/generated";
import { useSnapshot } from "../../graphql/use-live";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useConsoleLive } from "../live/console-figures";
import { useMay } from "../access/use-session";
import { Notice } from "../shell/Notice";
import { PlainFrame } from "../shell/PlainFrame";
import { RouteButton } from "../shell/RouteButton";
import { CampaignContext, type CampaignChoice } from "./campaign-choice";

interface CampaignProviderProps {
  /** Slug that the address asks for; undefined for the current campaign. */
  wanted: string | undefined;
  children: ReactNode;
}

/** Finds the campaign that the console works on; moves on with the current one when the address names none. */
export function CampaignProvider({ wanted, children }: CampaignProviderProps) {
  const t = useTranslations();
  const sentence = useErrorSentence();
  const mayManage = useMay("MANAGE_CAMPAIGNS");
  const [{ data, error, fetching }, readAgain] = useQuery({ query: ConsoleCampaignsDocument });
  const shown = useSnapshot(useConsoleLive())?.campaign.slug;
  const current = data?.currentCampaign?.slug;
  // Also from none at all: the first campaign appears by itself.
  const hasMovedOn = data !== undefined && shown !== undefined && shown !== current && !wanted;
  useEffect(() => {
    if (hasMovedOn) readAgain();
  }, [hasMovedOn, shown, readAgain]);

  const choice = useMemo((): CampaignChoice | undefined => {
    const campaigns = data?.campaigns.nodes ?? [];
    const campaign = campaigns.find(({ slug }) => slug === (wanted ?? current));
    return campaign && { campaign, current, campaigns, readAgain };
  }, [data, wanted, current, readAgain]);

  if (choice) return <CampaignContext value={choice}>{children}</CampaignContext>;
  if (fetching) return <LoadingState />;
  // Nothing is public yet: coordinators prepare the latest one.
  const latest = data?.campaigns.nodes[0]?.slug;
  if (!wanted && !current && latest) {
    return <Navigate to="." search={(kept) => ({ ...kept, campaign: latest })} replace />;
  }
  return (
    <PlainFrame>
      <Notice>
        {error ? (
          <ErrorState hint={sentence(codeOfError(error))} onRetry={readAgain} />
        ) : wanted ? (
          <ErrorState hint={sentence("CAMPAIGN_NOT_FOUND")} />
        ) : (
          <EmptyState
            isPage
            title={t("console.home.empty")}
            hint={t("console.home.emptyHint")}
            action={
              mayManage && (
                <RouteButton to="/console/campaigns/new" look="primary" large>
                  {t("console.newCampaign.title")}
                </RouteButton>
              )
            }
          />
        )}
      </Notice>
    </PlainFrame>
  );
}
