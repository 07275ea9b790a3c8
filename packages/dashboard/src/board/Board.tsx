import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useProblem, useSnapshot } from "../graphql/use-live";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { LiveRegion } from "../ui/LiveRegion";
import { useBoardLive, type BoardFigures } from "./board-live";
import styles from "./Board.module.css";
import { BoardFooter } from "./BoardFooter";
import { BoardHeader } from "./BoardHeader";
import { Categories } from "./Categories";
import { Challenges } from "./Challenges";
import { CorrectionsContext } from "./corrections-context";
import { Districts } from "./Districts";
import { Events } from "./Events";
import { Hero } from "./Hero";
import { NoFigures } from "./NoFigures";
import { Thanks } from "./Thanks";
import { useCampaignDay } from "./use-campaign-day";
import { useCorrections } from "../lib/use-corrections";
import { useRounds, useSettled } from "../lib/use-settled";

const noCorrections: BoardFigures["corrected"] = [];

/** The public board: what the city has done so far, counting along. */
export function Board() {
  const live = useBoardLive();
  const figures = useSnapshot(live);
  const problem = useProblem(live);
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const corrections = useCorrections(figures?.corrected ?? noCorrections);
  const minutes = useRounds(60_000);
  const eventChanges = useSettled(
    `${figures?.eventsPlanned}.${figures?.eventsLive}.${figures?.eventsHeld}`,
    5_000,
    2_000,
  );
  const lookAgain = `${figures?.campaign.slug} ${eventChanges} ${minutes}`;
  const today = useCampaignDay(figures, lookAgain);

  const name = figures && figures.campaign.name[language];
  useEffect(() => {
    document.title = name ?? t("common.brand");
  }, [name, t]);

  const hasFigures = figures !== undefined;
  useEffect(() => {
    // The browser looked for the section of a link before there was one.
    if (hasFigures && location.hash.length > 1)
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [hasFigures]);

  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#results">
        {t("common.skipToContent")}
      </a>
      <BoardHeader campaign={figures?.campaign} />
      <main id="results" tabIndex={-1}>
        {figures && today ? (
          <CorrectionsContext value={corrections}>
            <Hero figures={figures} today={today} />
            <div className={styles.grid}>
              <Challenges figures={figures} />
              <Categories figures={figures} />
              <Districts figures={figures} />
              <Thanks figures={figures} />
              <Events figures={figures} today={today} lookAgain={lookAgain} />
            </div>
            <LiveRegion
              message={t("board.hero.announcement", {
                count: figures.activeVolunteers,
                shown: f.number(figures.activeVolunteers),
              })}
            />
          </CorrectionsContext>
        ) : (
          <NoFigures problem={problem} onRetry={() => void live.refresh()} />
        )}
      </main>
      <BoardFooter figures={figures} today={today} />
    </div>
  );
}
