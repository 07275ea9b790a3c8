import type { BoardFigures } from "./board-live";

/** What a metric's number was before it was corrected within the last minute; undefined when it was not. */
export function correctedFrom(figures: BoardFigures, metric: string): number | undefined {
  return figures.corrected.find((correction) => correction.metric === metric)?.from;
}
