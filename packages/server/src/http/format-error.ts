import { DomainError, ERROR_CODES, PROTOCOL_CODES } from "@igilik/schema";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { isDatabaseAway } from "../database/database-away.js";
import { withoutValues } from "./without-values.js";

/**
 * What a client is told of an error, on every transport. A refusal keeps its code and words; what the document got
 * wrong keeps GraphQL's words; a fault is logged once and masked with the request's id.
 */
export function formatError(error: unknown, requestId: string, logger: Logger): GraphQLFormattedError {
  const graphqlError = error instanceof GraphQLError ? error : undefined;
  const cause = causeOf(error);
  const place = { ...(graphqlError?.path ? { path: graphqlError.path } : {}) };
  if (cause instanceof DomainError) {
    const { code, message, detail } = cause;
    return { message, ...place, extensions: { code, ...(Object.keys(detail).length > 0 ? { detail } : {}) } };
  }
  const code = graphqlError && codeOf(graphqlError);
  // One of our own codes without a cause: a rule of validation said it, or it was formatted before, on its way out of
  // a subscription.
  const isProtocol =
    typeof code === "string"
      ? Object.hasOwn(PROTOCOL_CODES, code) || (cause === undefined && Object.hasOwn(ERROR_CODES, code))
      : cause === undefined;
  if (graphqlError && isProtocol) {
    const locations = graphqlError.locations ? { locations: graphqlError.locations } : {};
    return {
      message: withoutValues(graphqlError.message),
      ...place,
      ...locations,
      extensions: { code: typeof code === "string" ? code : "GRAPHQL_VALIDATION_FAILED" },
    };
  }
  if (isDatabaseAway(cause)) {
    tellDatabaseIsAway(cause, requestId, logger);
    return {
      message: ERROR_CODES.DATABASE_UNAVAILABLE.meaning,
      ...place,
      extensions: { code: "DATABASE_UNAVAILABLE", requestId },
    };
  }
  logger.error({ requestId, err: cause ?? error }, "a request failed");
  return { message: ERROR_CODES.INTERNAL.meaning, ...place, extensions: { code: "INTERNAL", requestId } };
}

/** Which requests were told of lately, by log: a request may fail at hundreds of fields. */
const told = new WeakMap<Logger, LRUCache<string, true>>();
const toldAtMost = 1_000;
const toldForMs = 10_000;

/** Logs it once a request, and once in ten seconds for what all watchers share. */
function tellDatabaseIsAway(error: unknown, requestId: string, logger: Logger): void {
  let requests = told.get(logger);
  if (!requests) told.set(logger, (requests = new LRUCache({ max: toldAtMost, ttl: toldForMs })));
  if (requests.has(requestId)) return;
  requests.set(requestId, true);
  logger.warn({ requestId, err: error }, "the database is away");
}

/** The innermost code: over that of a rule of ours, Apollo writes that the validation failed. */
function codeOf(error: GraphQLError): unknown {
  let code = error.extensions["code"];
  for (let inner = error.originalError; inner instanceof GraphQLError; inner = inner.originalError) {
    code = inner.extensions["code"] ?? code;
  }
  return code;
}

/** What was thrown inside a resolver, under however many wrappings. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause;
}
