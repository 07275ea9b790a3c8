import type { ClaimState, PhotoStatus } from "../../graphql/generated";

/** The tabs of the page of results, as the address names them; the first one is what waits for a decision. */
export const resultTabs = [
  "CLAIMED",
  "DISPUTED",
  "VERIFIED",
  "REJECTED",
  "VOIDED",
  "hours",
  "photos",
  "corrections",
] as const;

/** One of them. */
export type ResultTab = (typeof resultTabs)[number];

/** The tab that an address says; undefined for what it cannot mean. */
export function readResultTab(value: unknown): ResultTab | undefined {
  return resultTabs.find((tab) => tab === value);
}

/** Whether a tab is of results, rather than of what stands beside them. */
export function isOfResults(tab: ResultTab): tab is Exclude<ResultTab, "hours" | "photos" | "corrections"> {
  return tab !== "hours" && tab !== "photos" && tab !== "corrections";
}

/** Where the results of a tab stand. */
export function stateOfTab(tab: Exclude<ResultTab, "hours" | "photos" | "corrections">): ClaimState {
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

/** Where the photos that are looked through stand, as the address names it; the first one waits for a decision. */
export const photoStates = ["RECEIVED", "PUBLISHED", "HIDDEN"] as const satisfies PhotoStatus[];

/** One of them. */
export type PhotoState = (typeof photoStates)[number];

/** The state that an address says; undefined for what it cannot mean. */
export function readPhotoState(value: unknown): PhotoState | undefined {
  return photoStates.find((state) => state === value);
}
