import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useMay } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ExportButton } from "../exports/ExportButton";
import tabs from "../shell/Tabs.module.css";
import { CorrectionList } from "./CorrectionList";
import { HoursQueue } from "./HoursQueue";
import { PhotoQueue } from "./PhotoQueue";
import { isOfResults, resultTabs, stateOfTab } from "./result-tabs";
import { ResultLine } from "./ResultLine";
import styles from "./Results.module.css";
import { useCorrectionsList } from "./use-corrections-list";
import { useResults } from "./use-results";

const route = getRouteApi("/signed-in/frame/console/results");

/** Results, hours and photos of all events of the campaign by where they stand, and all that was corrected. */
export function ResultsPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const mayDecide = useMay("RECORD_PARTICIPATION");
  const { campaign } = useCampaign();
  const { tab = "CLAIMED", hours = "CLAIMED", photos = "RECEIVED" } = route.useSearch();
  useEffect(() => {
    document.title = `${t("results.page")} · ${t("title")}`;
  }, [t]);
  if (!mayDecide) return <ErrorState isPage hint={sentence("NOT_ALLOWED")} />;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("results.page")}</h1>
        <nav aria-label={t("results.tabs")} className={tabs.tabs}>
          {resultTabs.map((one) => (
            <Link
              key={one}
              to="/console/results"
              search={(kept) => ({ ...kept, tab: one === "CLAIMED" ? undefined : one })}
              className={tabs.tab}
              data-open={one === tab}
              aria-current={one === tab ? "page" : undefined}
            >
              {isOfResults(one) ? t(`results.state.${one}`) : t(`${one}.title`)}
            </Link>
          ))}
        </nav>
        {tab === "corrections" && <ExportButton list={{ list: "CORRECTIONS", campaign: campaign.slug }} />}
        {tab === "hours" && <ExportButton list={{ list: "HOURS", campaign: campaign.slug, state: hours }} />}
        {tab === "photos" && (
          <ExportButton
            list={{
              ...{ list: "PHOTOS", campaign: campaign.slug },
              photos: { status: photos, moments: ["DURING", "AFTER"] },
            }}
          />
        )}
        {isOfResults(tab) && (
          <ExportButton list={{ list: "RESULTS", campaign: campaign.slug, state: stateOfTab(tab) }} />
        )}
      </div>
      {tab === "corrections" && <Corrections />}
      {tab === "hours" && <HoursQueue state={hours} />}
      {tab === "photos" && <PhotoQueue state={photos} />}
      {isOfResults(tab) && <Results key={tab} state={stateOfTab(tab)} />}
    </div>
  );
}

function Results({ state }: { state: ReturnType<typeof stateOfTab> }) {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { campaign } = useCampaign();
  const { nodes, hasMore, hasFailed, more, retry } = useResults(campaign.slug, null, state);
  if (!nodes && hasFailed) return <ErrorState hint={sentence("NETWORK")} onRetry={retry} />;
  if (!nodes) return <LoadingState />;
  return (
    <Card title={t(`results.state.${state}`)}>
      {nodes.length === 0 && <EmptyState title={t("results.noneHere")} />}
      <ul className={styles.list}>
        {nodes.map((result) => (
          <ResultLine key={result.id} result={result} hasEvent onChanged={retry} />
        ))}
      </ul>
      {hasMore && (
        <Button className={styles.more} onClick={more}>
          {t("results.more")}
        </Button>
      )}
    </Card>
  );
}

function Corrections() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { campaign } = useCampaign();
  const { nodes, hasMore, hasFailed, more, retry } = useCorrectionsList(campaign.slug, null, 30);
  if (!nodes && hasFailed) return <ErrorState hint={sentence("NETWORK")} onRetry={retry} />;
  if (!nodes) return <LoadingState />;
  return (
    <Card title={t("corrections.title")} unit={t("corrections.hint")}>
      {nodes.length === 0 && <EmptyState title={t("corrections.none")} />}
      <CorrectionList corrections={nodes} campaign={campaign} hasEvent />
      {hasMore && (
        <Button className={styles.more} onClick={more}>
          {t("results.more")}
        </Button>
      )}
    </Card>
  );
}
