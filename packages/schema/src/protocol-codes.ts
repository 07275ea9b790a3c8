import type { ErrorMeaning } from "./error-codes.js";

/**
 * Codes of GraphQL itself: the request, its document or its variables are wrong, before anybody of ours is asked.
 * Their names are those that stock clients know. `docs/errors.md` is printed from this list, too.
 */
export const PROTOCOL_CODES = {
  BAD_REQUEST: {
    meaning:
      "The request is none that can be answered this way: no JSON, no `query`, a subscription over HTTP.",
    whatToDo: "Send a POST with JSON and the field `query`; subscribe over a WebSocket.",
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: "The document is not GraphQL, or is too long.",
    whatToDo: "Correct it; the message names what does not belong there.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: "The document does not fit the schema.",
    whatToDo: "Compare it with `packages/schema/schema.graphql` and correct it.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: "The document has no operation of that name, or several and none is named.",
    whatToDo: "Give the name of one of them as `operationName`.",
  },
  BAD_USER_INPUT: {
    meaning: "A variable is missing, or has another type than the operation declares.",
    whatToDo: "Correct the variable that the message names.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: "The document was named by a hash that the server does not have.",
    whatToDo: "Send its text; clients that name documents do so by themselves.",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning:
      "The document was named in a form that the server does not know, or its text came along in a GET.",
    whatToDo: "Name it by its SHA-256 in version 1 of `extensions.persistedQuery`, or send its text alone.",
  },
  TRUSTED_DOCUMENTS_ONLY: {
    meaning:
      "This server answers strangers only the documents that its pages were built with (`ANONYMOUS_QUERIES=trusted`).",
    whatToDo: "Sign in, or ask the server's operator.",
  },
} as const satisfies Record<string, ErrorMeaning>;

/** One of the codes of GraphQL itself. */
export type ProtocolCode = keyof typeof PROTOCOL_CODES;
