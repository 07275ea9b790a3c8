import { useMemo } from "react";
import { useQuery } from "urql";
import { ConsoleCoursesDocument, type ConsoleCoursesQuery } from "../../graphql/generated";
import { localDateOf } from "../../lib/local-date";
import { useRounds } from "../../lib/use-settled";
import { instantOf } from "../../lib/zoned-time";
import type { ConsoleFigures } from "../live/console-figures";

const everyMs = 60_000;

/** How today's figures came to be, looked at again each minute: a course has one point a minute. */
export function useCourses(figures: ConsoleFigures | undefined): ConsoleCoursesQuery | undefined {
  const round = useRounds(everyMs);
  const context = useMemo(() => ({ requestPolicy: "network-only" as const, round }), [round]);
  const { slug = "", timeZone = "UTC" } = figures?.campaign ?? {};
  const from = figures ? instantOf(`${localDateOf(figures.asOf, timeZone)}T00:00`, timeZone) : "";
  const [{ data }] = useQuery({
    query: ConsoleCoursesDocument,
    variables: { campaign: slug, from },
    pause: !figures,
    context,
  });
  return data;
}
