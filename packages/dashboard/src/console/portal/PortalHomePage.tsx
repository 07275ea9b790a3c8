import { IconSend } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { PortalHomeDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { ApiKeysCard } from "../access/ApiKeysCard";
import { ActivityCard } from "../activity/ActivityCard";
import { useCampaign } from "../campaigns/campaign-choice";
import { OrganizationFigures } from "../organizations/OrganizationFigures";
import { RouteButton } from "../shell/RouteButton";
import { OwnEventsCard } from "./OwnEventsCard";
import styles from "./Portal.module.css";
import { ReportsCard } from "./ReportsCard";
import { useOwnOrganization } from "./use-own-organization";

const route = getRouteApi("/portal/console/organization");

/** What an organization sees of itself: figures, events, reports, what happens with it, and its keys. */
export function PortalHomePage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { id } = useOwnOrganization();
  const stream = route.useLoaderData();
  const { slug: campaign } = useCampaign().campaign;
  const [{ data, error, fetching }, readAgain] = useQuery({
    query: PortalHomeDocument,
    variables: { id, campaign },
    requestPolicy: "network-only",
  });
  useEffect(() => {
    document.title = `${t("portal.home")} · ${t("title")}`;
  }, [t]);
  const organization = data?.organization;
  if (!organization) {
    if (fetching) return <LoadingState />;
    const code = error ? codeOfError(error) : "ORGANIZATION_NOT_FOUND";
    return <ErrorState isPage hint={sentence(code)} onRetry={readAgain} />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("portal.home")}</h1>
        <RouteButton to="/console/organization/report" look="primary">
          <IconSend size={18} aria-hidden="true" /> {t("portal.report")}
        </RouteButton>
      </div>
      <OrganizationFigures organization={organization} />
      <div className={styles.columns}>
        <OwnEventsCard organization={id} />
        <ReportsCard reader="own" organization={id} />
        <ActivityCard stream={stream} />
        <ApiKeysCard organization={id} />
      </div>
    </div>
  );
}
