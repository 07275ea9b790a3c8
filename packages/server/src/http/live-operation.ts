import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  getArgumentValues,
  getVariableValues,
  print,
  visit,
} from "graphql";
import type { PaceName } from "../live/group.js";
import { canonicalJson } from "../writes/canonical-hash.js";

/** An operation on `progress`, watched or asked, taken apart: what is shared, and what only this caller asked for. */
export interface LiveOperation {
  /** Equal for callers that receive the same bytes, over a socket or over HTTP. */
  key: string;
  /** The selection alone, as a subscription without arguments: its root value is the board. */
  document: DocumentNode;
  variables: Record<string, unknown>;
  /** Slug; null: the current one. */
  campaign: string | null;
  pace: PaceName;
  /** The version that the caller says it has. */
  after: string | null;
  /** How long the caller waits for a newer one; null for a subscription, and for who does not wait. */
  waitSeconds: number | null;
}

/**
 * Takes the selection out of its document, so that two thousand members with four hundred cursors are one group, and
 * those who ask over HTTP are in it, too. Undefined when the operation is not one `progress` field at its root.
 *
 * @throws GraphQLError when a variable or an argument does not fit its type
 */
export function toLiveOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): LiveOperation | undefined {
  const shared = toSharedSelection(document, operation);
  const definition = schema.getRootType(operation.operation)?.getFields()["progress"];
  if (!shared || !definition) return undefined;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) throw coerced.errors[0];
  const given = getArgumentValues(definition, shared.root, coerced.coerced) as {
    campaign?: string | null;
    after?: string | null;
    wait?: number | null; // a subscription has none
    pace?: PaceName; // a query has none
  };
  const campaign = given.campaign || null;
  const sharedVariables = Object.fromEntries(
    Object.entries(variables).filter(([name]) => shared.variableNames.has(name)),
  );
  const text = `${campaign ?? ""}\n${shared.text}\n${canonicalJson(sharedVariables)}`;
  return {
    key: createHash("sha256").update(text).digest("base64url"),
    document: shared.document,
    variables: sharedVariables,
    campaign,
    pace: given.pace ?? "BOARD",
    after: given.after ?? null,
    waitSeconds: given.wait ?? null,
  };
}

/** What an operation on `progress` selects, without how it is asked for. */
export interface SharedSelection {
  /** The field as it was written, with its arguments. */
  root: FieldNode;
  document: DocumentNode;
  text: string;
  /** Variables that the selection itself uses. */
  variableNames: ReadonlySet<string>;
}

const sharedSelections = new WeakMap<FieldNode, SharedSelection>();

/** The selection of an operation with one `progress` field at its root; undefined for any other. */
export function toSharedSelection(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SharedSelection | undefined {
  const [root, ...others] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || root.name.value !== "progress" || others.length > 0) return undefined;
  let shared = sharedSelections.get(root);
  if (shared) return shared;
  const field: FieldNode = { ...root, arguments: [] };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const variableNames = new Set<string>();
  for (const part of [field, ...fragments]) {
    visit(part, { Variable: ({ name }) => void variableNames.add(name.value) });
  }
  const selection: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.SUBSCRIPTION,
        variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
          variableNames.has(variable.name.value),
        ),
        selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
      },
      ...fragments,
    ],
  };
  shared = { root, document: selection, text: print(selection), variableNames };
  sharedSelections.set(root, shared);
  return shared;
}
