import type { ConsoleOverviewQuery, NeedyEventFragment } from "../../graphql/generated";

/** What the server says of a campaign for its coordinators. */
export type Overview = ConsoleOverviewQuery["overview"];

/** What waits for a coordinator, each with what a line about it says. */
export type Need =
  | { kind: "understaffed" | "ended"; event: NeedyEventFragment }
  /** `count`: events of that sort that no line names. */
  | { kind: "moreUnderstaffed" | "moreEnded"; count: number }
  /** `count` of `refusedRows`: rows of the last programme that was read in. */
  | { kind: "refusedRows"; count: number }
  | { kind: "results" | "photos" | "duplicates"; count: number }
  /** `oldest`: when the one that waits longest came, ISO 8601. */
  | { kind: "thanks"; count: number; oldest: string | null }
  /** `by`: how far counters and recount are apart. */
  | { kind: "drift"; by: number };

/** How many events of a sort have a line of their own: more would push the other sorts off the page. */
const namedAtMost = 2;

/**
 * What needs somebody now, the most urgent first: counters that a recount does not bear out, events that begin soon with
 * few volunteers, events that have ended of which nobody knows whether they took place, results, thank-yous, photos and people
 * who may be known twice that wait for a decision. What too few volunteers are, the server says.
 *
 * @param drift how far the last recount was from the counters; null before the first one
 */
export function needsOf(overview: Overview, drift: number | null): Need[] {
  const { understaffed, understaffedCount, unconfirmed, unconfirmedCount, claimedResults } = overview;
  const { waitingThanks, oldestWaitingThanks, waitingPhotos, waitingDuplicates, refusedRows } = overview;
  return [
    ...(drift ? [{ kind: "drift", by: drift } as const] : []),
    ...linesOf("understaffed", "moreUnderstaffed", understaffed, understaffedCount),
    ...linesOf("ended", "moreEnded", unconfirmed, unconfirmedCount),
    ...(refusedRows > 0 ? [{ kind: "refusedRows", count: refusedRows } as const] : []),
    ...(claimedResults > 0 ? [{ kind: "results", count: claimedResults } as const] : []),
    ...(waitingThanks > 0
      ? [{ kind: "thanks", count: waitingThanks, oldest: oldestWaitingThanks } as const]
      : []),
    ...(waitingPhotos > 0 ? [{ kind: "photos", count: waitingPhotos } as const] : []),
    ...(waitingDuplicates > 0 ? [{ kind: "duplicates", count: waitingDuplicates } as const] : []),
  ];
}

/** How many things wait: every event for itself. */
export function countNeeds(needs: readonly Need[]): number {
  return needs.reduce(
    (sum, need) => sum + (need.kind === "moreUnderstaffed" || need.kind === "moreEnded" ? need.count : 1),
    0,
  );
}

function linesOf(
  kind: "understaffed" | "ended",
  rest: "moreUnderstaffed" | "moreEnded",
  events: readonly NeedyEventFragment[],
  count: number,
): Need[] {
  const named = events.slice(0, namedAtMost);
  return [
    ...named.map((event): Need => ({ kind, event })),
    ...(count > named.length ? [{ kind: rest, count: count - named.length }] : []),
  ];
}
