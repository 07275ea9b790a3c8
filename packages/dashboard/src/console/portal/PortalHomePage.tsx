import { IconSend } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { codeOfError } from "../../graphql/errors";
import { PortalHomeDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Card } from "../../ui/Card";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { Words } from "../../ui/Words";
import { ApiKeysCard } from "../access/ApiKeysCard";
import { ActivityCard } from "../activity/ActivityCard";
import { useCampaign } from "../campaigns/campaign-choice";
import { EventPill } from "../events/EventPill";
import { OrganizationFigures } from "../organizations/OrganizationFigures";
import { RouteButton } from "../shell/RouteButton";
import styles from "./Portal.module.css";
import { ReportsCard } from "./ReportsCard";
import { useOwnOrganization } from "./use-own-organization";

const route = getRouteApi("/portal/console/organization");

/** What an organization sees of itself: figures, events, reports, what happens with it, and its keys. */
export function PortalHomePage() {
  const t = useTranslations("console");
  const f = useFormat();
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
  const events = data.events.nodes;
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
        <Card title={t("portal.events")}>
          {events.length === 0 && <p className={styles.note}>{t("portal.noEvents")}</p>}
          <ul>
            {events.map((event) => (
              <li key={event.id} className={styles.line}>
                <span className={styles.what}>
                  <span className={styles.name}>
                    <Words of={event.title} />
                  </span>
                  <span className={styles.note}>{f.fullDate(event.localDate)}</span>
                </span>
                <EventPill event={event} />
                {(event.status === "LIVE" || event.status === "HELD") && (
                  <Link to="/console/organization/report" search={{ event: event.id }}>
                    {t("portal.reportOn")}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Card>
        <ReportsCard reader="own" reports={organization.reports.nodes} />
        <ActivityCard stream={stream} />
        <ApiKeysCard organization={id} keys={organization.apiKeys.nodes} onChanged={readAgain} />
      </div>
    </div>
  );
}
