import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { refuseLargeLists } from "./list-budget.js";
import { readVariables } from "./variables.js";

/** An operation that parsed and is valid. */
export interface AskedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/**
 * What is refused on every transport with the variables in view, after the rules of validation, which do not see
 * them, and before anything is executed. Undefined: it may be executed.
 */
export function refuseOperation(
  schema: GraphQLSchema,
  { document, operation, variables }: AskedOperation,
): GraphQLError | undefined {
  const read = readVariables(schema, operation, variables);
  if ("refusal" in read) return read.refusal;
  return refuseLargeLists(schema, document, operation, read.coerced);
}
