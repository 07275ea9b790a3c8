import { type ErrorCode, isShortened, type ModerationVerdict, tidyText } from "@igilik/schema";
import type { ThankYouStatus } from "../database/tables.js";
import { mayDecide } from "./thank-you-rules.js";

/** One decision about one message. */
export interface Decision {
  thankYouId: string;
  verdict: ModerationVerdict;
  shortenedText?: string | null | undefined;
  reason?: string | null | undefined;
  /** What whoever decides has read; not compared when it is left out. */
  revision?: number | null | undefined;
}

/** A message as it is while it is locked. */
export interface LockedThankYou {
  id: string;
  campaign_id: string;
  organization_id: string | null;
  status: ThankYouStatus;
  revision: number;
  text: string;
  shortened_text: string | null;
}

/** A message that may be decided about, with the shorter words to keep beside the original; null: none. */
export interface Settled {
  row: LockedThankYou;
  shown: string | null;
}

/** Whether the decision follows from where the message stands; a code when it does not. */
export function judge(
  row: LockedThankYou,
  decision: Decision,
): Settled | Extract<ErrorCode, "STALE_CHANGE" | "WRONG_STATE" | "NOT_SHORTENED"> {
  const { verdict, revision } = decision;
  if (typeof revision === "number" && revision !== row.revision) return "STALE_CHANGE";
  if (!mayDecide(row.status, verdict)) return "WRONG_STATE";
  const shown = wordsToShow(row, decision);
  return shown === undefined ? "NOT_SHORTENED" : { row, shown };
}

/**
 * The shorter words to keep beside the original; null: the original is shown. Nobody is given words that they did not
 * say, so words can only be left out: undefined when some were put in.
 */
function wordsToShow(
  row: Pick<LockedThankYou, "text" | "shortened_text">,
  { verdict, shortenedText }: Decision,
): string | null | undefined {
  if (verdict === "RETURNED") return null;
  if (!shortenedText) return row.shortened_text;
  const shorter = tidyText(shortenedText);
  if (shorter === row.text) return null;
  return isShortened(row.text, shorter) ? shorter : undefined;
}
