/** What is known of the campaign's clock; all in milliseconds since 1970. */
export interface ClockFacts {
  /** A demonstration has a clock of its own, whose pace is not known: it only moves when the server says so. */
  isDemonstration: boolean;
  /** When the newest figures were true, by the campaign's clock. */
  asOf: number;
  /** The campaign's clock as the server told it, and when it did by this screen's own clock. */
  told: { now: number; at: number } | undefined;
}

/**
 * The campaign's time now. A real campaign's is real time, corrected by what the server said, because the clocks of
 * kiosks are often wrong; before the server has said anything this screen's own has to do.
 */
export function campaignTime({ isDemonstration, asOf, told }: ClockFacts, screenNow: number): number {
  if (isDemonstration) return Math.max(asOf, told?.now ?? asOf);
  return told ? told.now + (screenNow - told.at) : screenNow;
}
