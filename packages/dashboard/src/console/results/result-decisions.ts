import type { ClaimState } from "../../graphql/generated";
import type { PillTone } from "../../ui/Pill";

/** What a coordinator can do about a result. `correct` replaces its amount. */
export type ResultStep = "VERIFIED" | "DISPUTED" | "REJECTED" | "VOIDED" | "correct";

/** What may follow where a result stands: as the API allows it. */
export const stepsOf: Record<ClaimState, readonly ResultStep[]> = {
  CLAIMED: ["VERIFIED", "DISPUTED", "REJECTED", "correct"],
  DISPUTED: ["VERIFIED", "REJECTED", "correct"],
  VERIFIED: ["correct", "DISPUTED", "VOIDED"],
  REJECTED: ["VERIFIED", "DISPUTED"],
  VOIDED: [],
};

/** The colour of where a result stands; the word beside it says it. */
export const toneOf: Record<ClaimState, PillTone> = {
  CLAIMED: "gold",
  VERIFIED: "green",
  DISPUTED: "gold",
  REJECTED: "coral",
  VOIDED: "gray",
};
