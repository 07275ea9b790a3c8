import type { ClaimState } from "../../graphql/generated";

/** The tabs of the page of results, as the address names them; the first one is what waits for a decision. */
export const resultTabs = [
  "CLAIMED",
  "DISPUTED",
  "VERIFIED",
  "REJECTED",
  "VOIDED",
  "hours",
  "corrections",
] as const;

/** One of them. */
export type ResultTab = (typeof resultTabs)[number];

/** The tab that an address says; undefined for what it cannot mean. */
export function readResultTab(value: unknown): ResultTab | undefined {
  return resultTabs.find((tab) => tab === value);
}

/** Where the results of a tab stand. */
export function stateOfTab(tab: Exclude<ResultTab, "hours" | "corrections">): ClaimState {
  return tab;
}

/** Where the hours that are looked through stand, as the address names it; the first one waits for a decision. */
export const hoursStates = ["CLAIMED", "DISPUTED", "VERIFIED", "REJECTED"] as const satisfies ClaimState[];

/** One of them. */
export type HoursState = (typeof hoursStates)[number];

/** The state that an address says; undefined for what it cannot mean. */
export function readHoursState(value: unknown): HoursState | undefined {
  return hoursStates.find((state) => state === value);
}
