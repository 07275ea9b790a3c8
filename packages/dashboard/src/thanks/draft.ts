import { newReference } from "../lib/reference";
import { forget, readStored, writeStored } from "../lib/stored";

/** What somebody has written and not sent yet, or sent without hearing whether it came in. */
export interface Draft {
  text: string;
  /** A role, never an identity; empty for none. */
  from: string;
  /** The reference of the try that is on its way: sent again after a reload, it is counted once. */
  clientRef: string | null;
}

const empty: Draft = { text: "", from: "", clientRef: null };
const keyOf = (target: string) => `igilik.thanks.${target}`;

/** The draft for an event's id or a campaign's slug, as this browser remembers it. */
export function readDraft(target: string): Draft {
  const stored = readStored(keyOf(target));
  if (stored === null) return empty;
  try {
    const { text, from, clientRef } = JSON.parse(stored) as Record<keyof Draft, unknown>;
    return {
      text: typeof text === "string" ? text : "",
      from: typeof from === "string" ? from : "",
      clientRef: typeof clientRef === "string" ? clientRef : null,
    };
  } catch {
    return empty; // another version of the page wrote it
  }
}

/** Remembers it, so that a lost network or a reload takes no word away. */
export function keepDraft(target: string, draft: Draft): void {
  writeStored(keyOf(target), JSON.stringify(draft));
}

/** Forgets it: it came in. */
export function forgetDraft(target: string): void {
  forget(keyOf(target));
}

/** The draft with other words. What is another message gets another reference. */
export function changed(draft: Draft, change: Partial<Pick<Draft, "text" | "from">>): Draft {
  return { ...draft, ...change, clientRef: null };
}

/** The draft as it is sent: under the reference of the last try, when nothing was changed since. */
export function underReference(draft: Draft): Draft & { clientRef: string } {
  return { ...draft, clientRef: draft.clientRef ?? newReference() };
}
