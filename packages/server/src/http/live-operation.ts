import { createHash } from "node:crypto";
import { type TopicScope, topicScopesOf } from "@igilik/schema";
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
import type { FeedName } from "../live/feeds/feed-log.repository.js";
import type { PaceName } from "../live/group.js";
import { canonicalJson } from "../writes/canonical-hash.js";

/** A live operation taken apart: what is shared, and what only this caller asked for. */
export interface SharedOperation {
  /** Equal for callers that receive the same bytes, over a socket or over HTTP. */
  key: string;
  /** The selection alone, as a subscription without arguments: its root value is the board, or an event of a feed. */
  document: DocumentNode;
  variables: Record<string, unknown>;
  /** Slug; null: the current one. */
  campaign: string | null;
  /** The version that the caller says it has. */
  after: string | null;
  /** Within which the topic is shared, as the schema declares it: the widest first. */
  scopes: readonly TopicScope[];
}

/** A subscription to a feed. */
export interface FeedOperation extends SharedOperation {
  feed: FeedName;
}

/** An operation on `progress`, watched or asked. */
export interface LiveOperation extends SharedOperation {
  pace: PaceName;
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
  const apart = takeApart(schema, document, operation, variables, "progress");
  return (
    apart && { ...apart.shared, pace: apart.given.pace ?? "BOARD", waitSeconds: apart.given.wait ?? null }
  );
}

/** The same for a subscription to a feed: undefined when it is not one such field at its root. */
export function toFeedOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): FeedOperation | undefined {
  for (const feed of feedNames) {
    const apart = takeApart(schema, document, operation, variables, `${feed}Feed`);
    if (apart) return { ...apart.shared, feed };
  }
  return undefined;
}

const feedNames: readonly FeedName[] = ["thanks", "activity"];

type LiveRoot = "progress" | `${FeedName}Feed`;

/** What a live field may be given; none has all of it. */
interface LiveArguments {
  campaign?: string | null;
  after?: string | null;
  wait?: number | null; // a query of the board alone
  pace?: PaceName; // a subscription to the board alone
}

function takeApart(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  rootName: LiveRoot,
): { shared: SharedOperation; given: LiveArguments } | undefined {
  const selection = toSharedSelection(document, operation, rootName);
  const definition = schema.getRootType(operation.operation)?.getFields()[rootName];
  const topic = schema.getSubscriptionType()?.getFields()[rootName];
  if (!selection || !definition || !topic) return undefined;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) throw coerced.errors[0];
  const given = getArgumentValues(definition, selection.root, coerced.coerced) as LiveArguments;
  const campaign = given.campaign || null;
  const sharedVariables = Object.fromEntries(
    Object.entries(variables).filter(([name]) => selection.variableNames.has(name)),
  );
  const text = `${campaign ?? ""}\n${selection.text}\n${canonicalJson(sharedVariables)}`;
  const shared: SharedOperation = {
    key: createHash("sha256").update(text).digest("base64url"),
    document: selection.document,
    variables: sharedVariables,
    campaign,
    after: given.after ?? null,
    scopes: topicScopesOf(topic),
  };
  return { shared, given };
}

/** What a live operation selects, without how it is asked for. */
export interface SharedSelection {
  /** The field as it was written, with its arguments. */
  root: FieldNode;
  document: DocumentNode;
  text: string;
  /** Variables that the selection itself uses. */
  variableNames: ReadonlySet<string>;
}

const sharedSelections = new WeakMap<FieldNode, SharedSelection>();

/** The selection of an operation with one such field at its root; undefined for any other. */
export function toSharedSelection(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootName: LiveRoot = "progress",
): SharedSelection | undefined {
  const [root, ...others] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || root.name.value !== rootName || others.length > 0) return undefined;
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
