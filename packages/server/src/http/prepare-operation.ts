import type { ProtocolCode } from "@igilik/schema";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { limitRules, tokensAtMost } from "./limits.js";

/** A document that may be executed, or why it may not. */
export type Prepared =
  | { document: DocumentNode; operation: OperationDefinitionNode }
  | { errors: readonly GraphQLError[] };

/** Memory of all kept documents together, as it is estimated below. */
const keptAtMostBytes = 32 * 1024 * 1024;
const documentsKeptAtMost = 1_000;
/** A word of a document with its place in the tree, roughly. */
const bytesOfToken = 300;
const errorsToldAtMost = 5;

/**
 * Parses and validates what a socket sends, under the same limits that HTTP has. Documents are kept, so that two
 * thousand pages with one operation cost one validation.
 */
export function createPreparer(schema: GraphQLSchema) {
  const kept = new LRUCache<string, { document: DocumentNode } | { errors: readonly GraphQLError[] }>({
    max: documentsKeptAtMost,
    maxSize: keptAtMostBytes,
    sizeCalculation: (_checked, query) =>
      2 * query.length + bytesOfToken * Math.min(query.length, tokensAtMost) + bytesOfToken,
  });

  const check = (query: string): { document: DocumentNode } | { errors: readonly GraphQLError[] } => {
    const document = parseOrRefuse(query);
    if (document instanceof GraphQLError) return { errors: [document] };
    const errors = validate(schema, document, [...specifiedRules, ...limitRules], {
      maxErrors: errorsToldAtMost,
    });
    return errors.length > 0 ? { errors: errors.map(hideSuggestions) } : { document };
  };

  return (query: string, operationName?: string | null): Prepared => {
    let checked = kept.get(query);
    if (!checked) kept.set(query, (checked = check(query)));
    if ("errors" in checked) return checked;
    const operation = getOperationAST(checked.document, operationName);
    if (!operation)
      return { errors: [withCode("Name one operation of the document.", "OPERATION_RESOLUTION_FAILURE")] };
    return { document: checked.document, operation };
  };
}

function parseOrRefuse(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: tokensAtMost });
  } catch (error) {
    if (error instanceof GraphQLError) return withCode(error.message, "GRAPHQL_PARSE_FAILED");
    throw error;
  }
}

/** Under the code that HTTP has for the same. */
function withCode(message: string, code: ProtocolCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Strangers are not told what the field they missed is called. */
function hideSuggestions(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean .*$/s, "");
  if (message === error.message) return error;
  return new GraphQLError(message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    extensions: error.extensions,
  });
}
