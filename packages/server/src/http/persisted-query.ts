import { GraphQLError } from "graphql";
import { z } from "zod";

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
