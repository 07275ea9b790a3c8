import { useMemo } from "react";
import { useQuery } from "urql";
import { ConsoleCoursesDocument, type ConsoleCoursesQuery } from "../../graphql/generated";
import { localDateOf } from "../../lib/local-date";
import { useRounds } from "../../lib/use-settled";
import { instantOf } from "../../lib/zoned-time";
import { useCampaign } from "../campaigns/campaign-choice";
import type { ConsoleFigures } from "../live/console-figures";
import { comparedDay } from "./compared-day";

const everyMs = 60_000;

/** How the figures came to be today, and on the same day of the edition before to the same hour. */
export interface Courses {
  today: ConsoleCoursesQuery | undefined;
  /** Undefined where the series had no edition before. */
  before: ConsoleCoursesQuery | undefined;
}

/** The courses of the figures, looked at again each minute: a course has one point a minute. */
export function useCourses(figures: ConsoleFigures | undefined): Courses {
  const { campaign, campaigns } = useCampaign();
  const round = useRounds(everyMs);
  const context = useMemo(() => ({ requestPolicy: "network-only" as const, round }), [round]);
  const { slug = "", timeZone = "UTC" } = figures?.campaign ?? {};
  const date = figures ? localDateOf(figures.asOf, timeZone) : undefined;
  const from = date === undefined ? "" : instantOf(`${date}T00:00`, timeZone);
  const [{ data: today }] = useQuery({
    query: ConsoleCoursesDocument,
    variables: { campaign: slug, from },
    pause: !figures,
    context,
  });

  const compared = date === undefined ? undefined : comparedDay(campaign, date, campaigns);
  const edition = compared?.kind === "edition" ? compared : undefined;
  const thenFrom = edition ? instantOf(`${edition.date}T00:00`, edition.timeZone) : "";
  // Once a minute is enough for it too: the same address as long as the minute lasts.
  const elapsedMs = figures
    ? Math.floor((Date.parse(figures.asOf) - Date.parse(from)) / everyMs) * everyMs
    : 0;
  const [{ data: before }] = useQuery({
    query: ConsoleCoursesDocument,
    variables: {
      campaign: edition?.campaign ?? "",
      from: thenFrom,
      to: edition ? new Date(Date.parse(thenFrom) + elapsedMs).toISOString() : "",
    },
    pause: !edition,
  });
  return { today, before: edition && before };
}
