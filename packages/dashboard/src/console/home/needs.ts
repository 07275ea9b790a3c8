import type { NeedsYouQuery, NeedyEventFragment } from "../../graphql/generated";

/** A number of things of which perhaps not all were read. */
export interface Counted {
  count: number;
  /** True when there are more than `count`. */
  hasMore: boolean;
}

/** What waits for a coordinator, each with what a line about it says. */
export type Need =
  | { kind: "understaffed"; event: NeedyEventFragment; capacity: number }
  | { kind: "ended"; event: NeedyEventFragment }
  | ({ kind: "results" } & Counted)
  /** `oldest`: when the one that waits longest came, ISO 8601; undefined when not all were read. */
  | ({ kind: "thanks"; oldest: string | undefined } & Counted)
  /** `by`: how far counters and recount are apart. */
  | { kind: "drift"; by: number };

/** How near an event must be for its empty places to be urgent. */
const soonMs = 24 * 60 * 60 * 1000;

/** The share of its places below which an event that is near has too few volunteers. */
const enough = 0.5;

/**
 * What needs somebody now, the most urgent first: counters that a recount does not bear out, events that begin within a
 * day with less than half of their places taken, events that have ended of which nobody knows whether they took place,
 * results and thank-yous that wait for a decision.
 *
 * @param asOf the moment of the figures by the campaign's clock, ISO 8601
 * @param drift how far the last recount was from the counters; null before the first one
 */
export function needsOf(data: NeedsYouQuery, asOf: string, drift: number | null): Need[] {
  const now = Date.parse(asOf);
  const understaffed = data.coming.nodes.flatMap((event): Need[] => {
    const { capacity, placesTaken, startsAt } = event;
    const isSoon = Date.parse(startsAt) - now <= soonMs;
    return capacity !== null && isSoon && placesTaken < capacity * enough
      ? [{ kind: "understaffed", event, capacity }]
      : [];
  });
  const ended = data.going.nodes
    .filter(({ awaitsConfirmation }) => awaitsConfirmation)
    .map((event): Need => ({ kind: "ended", event }));
  return [
    ...(drift ? [{ kind: "drift", by: drift } as const] : []),
    ...understaffed,
    ...ended,
    ...resultsOf(data),
    ...thanksOf(data),
  ];
}

function resultsOf({ impactEntries }: NeedsYouQuery): Need[] {
  if (!impactEntries || impactEntries.nodes.length === 0) return [];
  const { nodes, pageInfo } = impactEntries;
  return [{ kind: "results", count: nodes.length, hasMore: pageInfo.hasNextPage }];
}

function thanksOf({ thankYous }: NeedsYouQuery): Need[] {
  if (!thankYous || thankYous.nodes.length === 0) return [];
  const { nodes, pageInfo } = thankYous;
  const came = nodes
    .map(({ receivedAt }) => receivedAt)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other));
  const oldest = pageInfo.hasNextPage ? undefined : came[0];
  return [{ kind: "thanks", count: nodes.length, hasMore: pageInfo.hasNextPage, oldest }];
}
