import type { Client } from "@urql/core";
import { useEffect } from "react";
import type { Connection } from "../../graphql/connection";
import { ScreenProgrammeDocument } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import { localDateOf } from "../../lib/local-date";
import type { ThanksGround } from "../../graphql/thanks-feed";
import { useCorrections } from "../../lib/use-corrections";
import { useLatestThanks } from "../../lib/use-latest-thanks";
import { useSettled } from "../../lib/use-settled";
import { DemoMark } from "../../ui/DemoMark";
import { useEverySecond } from "../use-every-second";
import { usePolled } from "../use-polled";
import { campaignTime } from "./campaign-time";
import { CategoriesPanel } from "./CategoriesPanel";
import { DaysRidge } from "./DaysRidge";
import { DistrictsPanel } from "./DistrictsPanel";
import { EventsBar } from "./EventsBar";
import { FollowCard } from "./FollowCard";
import { Hero } from "./Hero";
import { lampState } from "./lamp-state";
import { LeadingOrganizations } from "./LeadingOrganizations";
import type { SceneFigures } from "./scene-figures";
import { SceneHead } from "./SceneHead";
import { Stats } from "./Stats";
import { ThankYouWall } from "./ThankYouWall";
import styles from "./ProgressScene.module.css";

interface ProgressSceneProps {
  client: Client;
  figures: SceneFigures;
  connection: Connection;
  /** What the figures come from. */
  live: ThanksGround;
  /** Address of the public board; undefined: there is none that a phone could open. */
  boardUrl: string | undefined;
}

/**
 * The picture moves at most once a second: redrawing panels and mountains with every version would cost a 4K wall its
 * frames. All of it moves together, so that no two of its numbers are ever of different versions.
 */
const pictureEveryMs = 1_000;
/** Notes that take turns on the wall. */
const notesAtMost = 50;

/** The wall scene: the whole campaign in one picture. Give each campaign's scene its own `key`. */
export function ProgressScene({ client, figures: newest, connection, live, boardUrl }: ProgressSceneProps) {
  const format = useFormat();
  const figures = useSettled(newest, pictureEveryMs, 0);
  const { campaign, byDay, byCategory, byDistrict, leading } = figures;
  const { slug, timeZone, isDemonstration } = campaign;
  const { language } = useLanguage();
  const name = campaign.name[language];
  useEffect(() => {
    document.title = name;
  }, [name]);
  const thanks = useLatestThanks({ client, live, campaign: slug, pageSize: notesAtMost, figures: newest });
  const programme = usePolled(client, {
    query: ScreenProgrammeDocument,
    campaign: slug,
    changesWith: `${newest.eventsLive} ${newest.eventsHeld}`,
    everyMs: 10_000,
    leastMs: 3_000,
  });
  const told = programme && {
    now: Date.parse(programme.data.progress.campaign.now),
    at: programme.at,
  };
  const screenNow = useEverySecond();
  const now = campaignTime({ isDemonstration, asOf: Date.parse(figures.asOf), told }, screenNow);
  const corrections = useCorrections(figures.corrected);
  const today = localDateOf(now, timeZone);
  const asOfDay = localDateOf(figures.asOf, timeZone);
  const asOfTime = format.time(figures.asOf, timeZone);
  return (
    <main className={[styles.scene, isDemonstration && styles.demonstration].filter(Boolean).join(" ")}>
      <DaysRidge className={styles.days} byDay={byDay} today={today} />
      <div className={styles.head}>
        <SceneHead
          campaign={campaign}
          today={today}
          clock={format.time(now, timeZone)}
          lamp={{
            state: lampState(connection.state, campaign.phase),
            asOf: asOfDay === today ? asOfTime : `${format.dayShort(asOfDay)}, ${asOfTime}`,
          }}
        />
      </div>
      <Hero className={styles.hero} figures={figures} correction={corrections.get("active_volunteers")} />
      <Stats className={styles.stats} figures={figures} corrections={corrections} />
      <LeadingOrganizations className={styles.leading} leading={leading} />
      <CategoriesPanel className={styles.categories} byCategory={byCategory} />
      <DistrictsPanel className={styles.districts} byDistrict={byDistrict} />
      <ThankYouWall className={styles.wall} published={thanks.nodes} />
      <EventsBar
        className={styles.events}
        events={programme?.data.events.nodes}
        today={today}
        timeZone={timeZone}
        categories={byCategory.map(({ category }) => category.id)}
      />
      {boardUrl && <FollowCard className={styles.follow} url={boardUrl} />}
      {isDemonstration && <DemoMark form="line" className={styles.demonstrationLine} />}
    </main>
  );
}
