/**
 * A new reference for a write. Made from random bytes, because `crypto.randomUUID` is missing on pages without TLS, and
 * many a hall's server has none.
 */
export function newReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Hands out one reference for as long as the same thing is being tried. */
export interface References {
  /** The reference to send this content with: the same one until it is settled or the content changes. */
  of: (content: unknown) => string;
  /** The server has answered: the next try is a new intent. */
  settled: () => void;
}

/** References for one form or one row of buttons. */
export function createReferences(): References {
  let pending: { content: string; reference: string } | undefined;
  return {
    of(content) {
      const text = JSON.stringify(content);
      if (pending?.content !== text) pending = { content: text, reference: newReference() };
      return pending.reference;
    },
    settled() {
      pending = undefined;
    },
  };
}
