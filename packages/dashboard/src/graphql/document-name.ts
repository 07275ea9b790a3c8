/** How a request names its document instead of bringing the text. */
export interface DocumentName {
  persistedQuery: { version: 1; sha256Hash: string };
}

/**
 * The name that codegen.mjs gave a document, by which the server knows it as one of the pages' own; undefined for a
 * document of another make.
 */
export function nameOf(document: object): DocumentName | undefined {
  const { __meta__: meta } = document as { __meta__?: { hash?: string } };
  return meta?.hash === undefined ? undefined : { persistedQuery: { version: 1, sha256Hash: meta.hash } };
}

/** The code of a server that does not know the name: it is of another build than the page, and wants the text. */
export const unknownNameCode = "PERSISTED_QUERY_NOT_FOUND";
