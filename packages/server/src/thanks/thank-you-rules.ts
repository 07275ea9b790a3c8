import type { ModerationVerdict, SendThankYouRefusal } from "@igilik/schema";
import type { ThankYouStatus } from "../database/tables.js";

const textAtMost = 500;

/** The reason not to take tidied words; undefined: none. Characters are what people count, not UTF-16 units. */
export function refuseText(text: string): SendThankYouRefusal | undefined {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return "TEXT_BLANK";
  if (isTooLong(text)) return "TEXT_TOO_LONG";
  const withoutLinks = text.replaceAll(/(https?:\/\/|www\.)\S+|\b[\w-]+(\.[\w-]+)+(\/\S*)?/giu, "");
  if (!/\p{L}/u.test(withoutLinks) && withoutLinks !== text) return "TEXT_ONLY_LINK";
  return undefined;
}

/** Whether words are more than a wall can show. */
export function isTooLong(text: string): boolean {
  return [...text].length > textAtMost;
}

/** From where each verdict may come. What is hidden is only published again. */
const verdictsFrom: Record<ModerationVerdict, readonly ThankYouStatus[]> = {
  APPROVED: ["RECEIVED", "STASHED", "HIDDEN"],
  REJECTED: ["RECEIVED", "STASHED"],
  STASHED: ["RECEIVED"],
  HIDDEN: ["APPROVED"],
  RETURNED: ["APPROVED", "REJECTED", "STASHED"],
};

/** Where a verdict leads to. */
export function statusAfter(verdict: ModerationVerdict): ThankYouStatus {
  return verdict === "RETURNED" ? "RECEIVED" : verdict;
}

/** Whether a verdict follows from where the message stands. */
export function mayDecide(status: ThankYouStatus, verdict: ModerationVerdict): boolean {
  return verdictsFrom[verdict].includes(status);
}
