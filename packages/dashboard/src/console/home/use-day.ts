import { useMemo } from "react";
import { useQuery } from "urql";
import { DayOfTurnoutsDocument } from "../../graphql/generated";
import { growthByHalfHours, type HalfHour } from "../../lib/half-hours";
import type { LocalDate } from "../../lib/local-date";
import { instantOf } from "../../lib/zoned-time";

/** A day of a campaign. */
export interface DayOfCampaign {
  campaign: string;
  timeZone: string;
  date: LocalDate;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The turnouts of a day by half hours; empty until they are known, and without a day.
 *
 * @param round another one asks again
 */
export function useDay(day: DayOfCampaign | undefined, round = 0): readonly HalfHour[] {
  const from = day ? instantOf(`${day.date}T00:00`, day.timeZone) : "";
  const begins = Date.parse(from);
  const context = useMemo(() => ({ requestPolicy: "network-only" as const, round }), [round]);
  const [{ data }] = useQuery({
    query: DayOfTurnoutsDocument,
    variables: {
      campaign: day?.campaign ?? "",
      from,
      to: day ? new Date(begins + dayMs).toISOString() : "",
    },
    pause: !day,
    context,
  });
  const points = data?.metric.history;
  return useMemo(() => (points && day ? growthByHalfHours(points, begins) : []), [points, day, begins]);
}
