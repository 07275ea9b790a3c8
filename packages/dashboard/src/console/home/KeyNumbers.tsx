import { useTranslations } from "use-intl";
import type { ConsoleCoursesQuery } from "../../graphql/generated";
import { useProblem, useSnapshot } from "../../graphql/use-live";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useConsoleLive } from "../live/console-figures";
import styles from "./KeyNumbers.module.css";
import { LiveFigure } from "./LiveFigure";
import { useCourses } from "./use-courses";

/** The main figures, counting along. */
export function KeyNumbers() {
  const t = useTranslations();
  const f = useFormat();
  const sentence = useErrorSentence();
  const live = useConsoleLive();
  const figures = useSnapshot(live);
  const problem = useProblem(live);
  const { today, before } = useCourses(figures);
  const coursesOf = (name: keyof ConsoleCoursesQuery) => ({
    course: today?.[name].history,
    before: before?.[name].history,
  });
  if (!figures) {
    if (!problem) return <LoadingState />;
    return <ErrorState hint={sentence(problem)} onRetry={() => void live.refresh()} />;
  }
  return (
    <section aria-label={t("console.home.numbers")}>
      <ul className={styles.numbers}>
        <LiveFigure
          metric="active_volunteers"
          color="var(--teal)"
          {...coursesOf("people")}
          read={(now) => now.activeVolunteers}
          words={(count) => t("board.hero.caption", { count })}
          note={t("console.home.firstTime", { shown: f.number(figures.firstTimeVolunteers) })}
        />
        <LiveFigure
          metric="volunteer_turnouts"
          color="var(--coral)"
          {...coursesOf("turnouts")}
          read={(now) => now.volunteerTurnouts}
          words={(count) => t("console.home.turnouts", { count })}
        />
        <LiveFigure
          metric="events_held"
          color="var(--petal-6)"
          {...coursesOf("held")}
          read={(now) => now.eventsHeld}
          words={(count) => t("board.figures.eventsHeld", { count })}
          note={[
            t("board.figures.eventsPlanned", {
              count: figures.eventsPlanned,
              shown: f.number(figures.eventsPlanned),
            }),
            t("board.figures.eventsLive", { shown: f.number(figures.eventsLive) }),
          ].join(" · ")}
        />
        <LiveFigure
          metric="hours_verified"
          color="var(--gold-edge)"
          {...coursesOf("hours")}
          read={(now) => now.hoursVerified}
          words={(count) => t("board.figures.hours", { count })}
          note={t("board.figures.hoursVerified")}
        />
        <LiveFigure
          metric="thanks_published"
          color="var(--petal-5)"
          {...coursesOf("thanks")}
          read={(now) => now.thankYousPublished}
          words={(count) => t("board.figures.thanks", { count })}
          note={t("console.home.received", { shown: f.number(figures.thankYousReceived) })}
        />
        <LiveFigure
          metric="organizations_active"
          color="var(--petal-4)"
          {...coursesOf("organizations")}
          read={(now) => now.organizationsActive}
          words={(count) => t("board.figures.organizations", { count })}
          note={t("board.figures.organizationsActive", { count: figures.organizationsActive })}
        />
      </ul>
    </section>
  );
}
