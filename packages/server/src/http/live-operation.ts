import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  getArgumentValues,
  getVariableValues,
  print,
  visit,
} from "graphql";
import type { PaceName } from "../live/group.js";
import { canonicalJson } from "../writes/canonical-hash.js";

/** A subscription to `progress`, taken apart: what is shared, and what only this member asked for. */
export interface LiveOperation {
  /** Equal for members that receive the same bytes. */
  key: string;
  /** Without the cursor. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  campaign: string | null;
  pace: PaceName;
  /** The version that the member says it has. */
  after: string | null;
}

/**
 * Takes the cursor out of the document and the variables, so that two thousand members with four hundred cursors are
 * one group. Undefined when the operation is not one `progress` field at its root.
 *
 * @throws GraphQLError when a variable or an argument does not fit its type
 */
export function toLiveOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): LiveOperation | undefined {
  const [field, ...others] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== "progress" || others.length > 0) return undefined;
  const definition = schema.getSubscriptionType()?.getFields()["progress"];
  if (!definition) return undefined;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) throw coerced.errors[0];
  const given = getArgumentValues(definition, field, coerced.coerced) as {
    campaign?: string | null;
    after?: string | null;
    pace: PaceName;
  };
  const shared = withoutCursor(document, operation, field);
  const sharedVariables = Object.fromEntries(
    Object.entries(variables).filter(([name]) => shared.variableNames.has(name)),
  );
  const text = `${operation.name?.value ?? ""}\n${shared.text}\n${canonicalJson(sharedVariables)}`;
  return {
    key: createHash("sha256").update(text).digest("base64"),
    document: shared.document,
    operationName: operation.name?.value,
    variables: sharedVariables,
    campaign: given.campaign ?? null,
    pace: given.pace,
    after: given.after ?? null,
  };
}

interface SharedDocument {
  document: DocumentNode;
  text: string;
  /** Variables that are left when the cursor's is gone. */
  variableNames: ReadonlySet<string>;
}

const sharedDocuments = new WeakMap<FieldNode, SharedDocument>();

function withoutCursor(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: FieldNode,
): SharedDocument {
  let shared = sharedDocuments.get(root);
  if (shared) return shared;
  const cursor = root.arguments?.find((argument) => argument.name.value === "after")?.value;
  const cursorVariable = cursor?.kind === Kind.VARIABLE ? cursor.name.value : undefined;
  const stripped = visit(document, {
    Argument: (node) => (node.name.value === "after" && root.arguments?.includes(node) ? null : undefined),
    VariableDefinition: (node) => (node.variable.name.value === cursorVariable ? null : undefined),
  });
  const names = operation.variableDefinitions?.map((definition) => definition.variable.name.value) ?? [];
  shared = {
    document: stripped,
    text: print(stripped),
    variableNames: new Set(names.filter((name) => name !== cursorVariable)),
  };
  sharedDocuments.set(root, shared);
  return shared;
}
