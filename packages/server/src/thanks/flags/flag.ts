import type { ThankYouFlagKind } from "@igilik/schema";

/** What was noticed in a message: a hint for whoever moderates, never a decision. */
export interface Flag {
  kind: ThankYouFlagKind;
  /** The very words, as they stand in the message. */
  words: string;
}
