/** A number that was corrected downwards a moment ago. */
export interface Correction {
  /** Id of the metric. */
  readonly metric: string;
  readonly from: number;
  readonly to: number;
}

/** How long a correction is marked. */
export const markMs = 60_000;

/** When each correction was first seen, in milliseconds: a version stays the newest for hours when nothing happens. */
export type SeenCorrections = ReadonlyMap<string, number>;

const keyOf = ({ metric, from, to }: Correction) => `${metric} ${from} ${to}`;

/** Notes the corrections of a newer version; what a version does not name any more is forgotten. */
export function seeCorrections(
  seen: SeenCorrections,
  corrected: readonly Correction[],
  now: number,
): SeenCorrections {
  return new Map(corrected.map((correction) => [keyOf(correction), seen.get(keyOf(correction)) ?? now]));
}

/** Those of them that are still fresh enough to be marked, by metric. */
export function freshCorrections(
  seen: SeenCorrections,
  corrected: readonly Correction[],
  now: number,
): ReadonlyMap<string, Correction> {
  return new Map(
    corrected
      .filter((correction) => now - (seen.get(keyOf(correction)) ?? now) < markMs)
      .map((correction) => [correction.metric, correction]),
  );
}
