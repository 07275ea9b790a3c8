import type { DayPhase } from "../../charts/ridge-layout";
import { daysBetween, type LocalDate } from "../../lib/local-date";

/** Where a day stands beside today; both are local dates of the campaign. */
export function dayPhase(date: LocalDate, today: LocalDate): DayPhase {
  if (date === today) return "today";
  return date < today ? "past" : "future";
}

/** How the campaign stands today: still to come, on one of its days (from 1), or over. */
export type CampaignDay =
  | { when: "before"; first: LocalDate }
  | { when: "during"; day: number }
  | { when: "after" };

/** Which day of the campaign it is. `days` are all of them, in order. */
export function campaignDay(days: readonly LocalDate[], today: LocalDate): CampaignDay {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || today > last) return { when: "after" };
  if (today < first) return { when: "before", first };
  return { when: "during", day: daysBetween(first, today) + 1 };
}

/** How much of a day has passed, 0 to 1, by a clock such as "15:42". */
export function partOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return (hours * 60 + minutes) / (24 * 60);
}
