import { IconReport } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { ReportFileButton } from "../../report/ReportFileButton";
import { ButtonLink } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { useMay, useSessionState } from "../access/use-session";
import { useCampaign } from "../campaigns/campaign-choice";
import { ActivityCard } from "../activity/ActivityCard";
import { CampaignList } from "./CampaignList";
import styles from "./HomePage.module.css";
import { KeyNumbers } from "./KeyNumbers";
import { CityParts } from "./CityParts";
import { EventsByState } from "./EventsByState";
import { NeedsYou } from "./NeedsYou";
import { Tasks } from "./Tasks";
import { Today } from "./Today";
import { useOverview } from "./use-overview";

const route = getRouteApi("/signed-in/frame/console");

/** The first page of the console: which campaign, how it stands, what to do. */
export function HomePage() {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const { campaign } = useCampaign();
  const { viewer } = useSessionState();
  const stream = route.useLoaderData();
  const mayFollow = useMay("MANAGE_EVENTS");
  useEffect(() => {
    document.title = `${t("console.home.title")} · ${t("console.title")}`;
  }, [t]);
  return (
    <div className={styles.home}>
      <section className={styles.campaign} aria-labelledby="campaign">
        <div className={styles.marks}>
          <Pill tone={campaign.phase === "LIVE" ? "green" : "gray"}>
            {t(`console.home.phase.${campaign.phase}`)}
          </Pill>
        </div>
        <h1 id="campaign" className={styles.name}>
          {campaign.name[language]}
        </h1>
        <p className={styles.when}>
          {campaign.city[language]} · {f.dateRange(campaign.startsOn, campaign.endsOn)}
        </p>
        <div className={styles.report}>
          <ButtonLink href={`/report?campaign=${campaign.slug}&lang=${language}`}>
            <IconReport size={18} aria-hidden="true" /> {t("report.title")}
          </ButtonLink>
          <ReportFileButton key={campaign.slug} campaign={campaign.slug} timeZone={campaign.timeZone} />
        </div>
        {viewer?.isDemonstrationOnly && <p className={styles.demoSignIn}>{t("console.demoSignIn")}</p>}
      </section>
      <Tasks />
      <KeyNumbers />
      {mayFollow && <Standing />}
      <div className={styles.row}>
        <Today />
        <CityParts />
      </div>
      {mayFollow && <ActivityCard stream={stream} />}
      <CampaignList />
    </div>
  );
}

/** What waits for a coordinator beside how the events stand, both of one answer. */
function Standing() {
  const { overview, round, error, retry } = useOverview();
  return (
    <div className={styles.standing}>
      {overview && <EventsByState overview={overview} round={round} />}
      <NeedsYou overview={overview} error={error} onRetry={retry} />
    </div>
  );
}
