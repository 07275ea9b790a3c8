import { useState } from "react";
import type { QueuedThankYouFragment } from "../../graphql/generated";

type Read = Pick<QueuedThankYouFragment, "id" | "text">;

/** Words for the wall that were begun and are not public. */
export interface Drafts {
  /** The words that were begun; those of the thank-you when none were, or when it has others by now. */
  of: (thankYou: Read) => string;
  keep: (thankYou: Read, words: string) => void;
}

/** Keeps what was left out of thank-yous while others are looked at, and when a decision is taken back. */
export function useDrafts(): Drafts {
  const [begun] = useState(() => new Map<string, { from: string; words: string }>());
  return {
    of({ id, text }) {
      const draft = begun.get(id);
      return draft?.from === text ? draft.words : text;
    },
    keep({ id, text }, words) {
      begun.set(id, { from: text, words });
    },
  };
}
