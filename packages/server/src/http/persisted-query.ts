import { GraphQLError } from "graphql";
import { z } from "zod";
import type { TrustedDocuments } from "./trusted-documents.js";

const shape = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }),
});

/**
 * The hash by which stock clients name a document instead of sending it: `extensions.persistedQuery` of a request.
 * Undefined when they do not.
 */
export function readPersistedHash(extensions: unknown): string | undefined {
  const read = shape.safeParse(extensions);
  return read.success ? read.data.persistedQuery.sha256Hash : undefined;
}

/** What stock clients know as "send me the text of it". */
export function refuseUnknownHash(): GraphQLError {
  return new GraphQLError("PersistedQueryNotFound", { extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } });
}

/**
 * The text of a document that a socket asks: its own, which counts when it is there, or that of the document that it
 * names. The protocol wants a text always; an empty one is none.
 *
 * @throws GraphQLError for a name that is none of ours
 */
export function textOf(
  documents: TrustedDocuments,
  { query, extensions }: { query: string; extensions?: unknown },
): string {
  if (query !== "") return query;
  const hash = readPersistedHash(extensions);
  if (hash === undefined) return query;
  const text = documents.get(hash)?.text;
  if (text === undefined) throw refuseUnknownHash();
  return text;
}
