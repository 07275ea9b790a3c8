import type { ClaimState } from "../../graphql/generated";

/** The tabs of the page of results, as the address names them; the first one is what waits for a decision. */
export const resultTabs = ["CLAIMED", "DISPUTED", "VERIFIED", "REJECTED", "VOIDED", "corrections"] as const;

/** One of them. */
export type ResultTab = (typeof resultTabs)[number];

/** The tab that an address says; undefined for what it cannot mean. */
export function readResultTab(value: unknown): ResultTab | undefined {
  return resultTabs.find((tab) => tab === value);
}

/** Where the results of a tab stand. */
export function stateOfTab(tab: Exclude<ResultTab, "corrections">): ClaimState {
  return tab;
}
