import { createContext, use } from "react";
import type { Correction } from "../lib/corrections";

/** The corrections that the page marks now, by metric id: one clock for all numbers of the page. */
export const CorrectionsContext = createContext<ReadonlyMap<string, Correction>>(new Map());

/** What a metric's number was before it was corrected within the last minute; undefined when it was not. */
export function useCorrectedFrom(metric: string): number | undefined {
  return use(CorrectionsContext).get(metric)?.from;
}
