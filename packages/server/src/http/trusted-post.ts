import type { GraphQLError } from "graphql";
import { z } from "zod";
import { readPersistedHash, refuseUnknownHash } from "./persisted-query.js";
import type { TrustedDocuments } from "./trusted-documents.js";

const bodyShape = z.looseObject({
  query: z.string().nullish(),
  extensions: z.looseObject({ persistedQuery: z.unknown() }),
});

/**
 * A POST that names its document by hash, with the document's text in place of the name: from there on it is a POST
 * like any other, of whoever is signed in. When both are there the text counts. Undefined: nothing is named.
 */
export function spellOut(
  documents: TrustedDocuments,
  body: unknown,
): { body: object } | { refusal: GraphQLError } | undefined {
  const read = bodyShape.safeParse(body);
  if (!read.success) return undefined;
  const { persistedQuery, ...extensions } = read.data.extensions;
  const hash = readPersistedHash({ persistedQuery });
  if (hash === undefined) return undefined;
  const query = read.data.query ?? documents.get(hash)?.text;
  return query === undefined
    ? { refusal: refuseUnknownHash() }
    : { body: { ...read.data, query, extensions } };
}
