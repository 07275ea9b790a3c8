import type { ClaimState } from "../database/tables.js";

/** What may follow which: a decision can be taken back, but what was voided by its author stays so. */
export const claimDecisions: Record<ClaimState, readonly ClaimState[]> = {
  CLAIMED: ["VERIFIED", "DISPUTED", "REJECTED", "VOIDED"],
  DISPUTED: ["VERIFIED", "REJECTED", "VOIDED"],
  VERIFIED: ["DISPUTED", "REJECTED", "VOIDED"],
  REJECTED: ["VERIFIED", "DISPUTED"],
  VOIDED: [],
};
