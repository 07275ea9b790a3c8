import { isLiveField } from "@igilik/schema";
import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  Kind,
  getNamedType,
  isCompositeType,
  isObjectType,
} from "graphql";

/** Words in a document at most. */
export const tokensAtMost = 1_000;

/** Bytes of a document at most. */
const documentAtMostBytes = 15_000;
const depthAtMost = 10;
const introspectionDepthAtMost = 15;
const aliasesAtMost = 10;
const directivesAtMost = 5;
const sameFieldAtMost = 10;

/** What every operation is held to on every transport, beside the rules of GraphQL itself. */
export const limitRules: readonly ValidationRule[] = [limitLength, limitShape, allowOnlyLiveFields];

/** The text itself, with comments and blanks: they cost no word. */
function limitLength(context: ValidationContext): ASTVisitor {
  return {
    Document(node) {
      if (Buffer.byteLength(node.loc?.source.body ?? "") <= documentAtMostBytes) return;
      context.reportError(
        new GraphQLError("The document is too long.", { extensions: { code: "TOO_COMPLEX" } }),
      );
    },
  };
}

/** Depth, aliases, repeated fields and directives: what a small document could otherwise make expensive. */
function limitShape(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  const repeats = new Map<string, number>();
  const refuse = (what: string): void => {
    context.reportError(
      new GraphQLError(`The operation has too many ${what}.`, { extensions: { code: "TOO_COMPLEX" } }),
    );
  };
  // Measured once, however often it is spread: a few fragments that spread each other twice would go on for years.
  const fragmentDepths = new Map<string, number>();
  const depthOfFragment = (name: string): number => {
    const known = fragmentDepths.get(name);
    if (known !== undefined) return known;
    fragmentDepths.set(name, 0); // ends a circle of fragments, which a rule of GraphQL itself refuses
    const fragment = context.getFragment(name);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    fragmentDepths.set(name, depth);
    return depth;
  };
  const depthOf = (set: SelectionSetNode): number => {
    let deepest = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? depthOf(selection.selectionSet) : 0;
        deepest = Math.max(deepest, 1 + below);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, depthOf(selection.selectionSet));
      } else {
        deepest = Math.max(deepest, depthOfFragment(selection.name.value));
      }
    }
    return deepest;
  };
  return {
    OperationDefinition(node) {
      // Tools read the schema alone; beside anything else it would lend its levels to that.
      const isIntrospection = node.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && ["__schema", "__type"].includes(selection.name.value),
      );
      const limit = isIntrospection ? introspectionDepthAtMost : depthAtMost;
      if (depthOf(node.selectionSet) > limit) refuse("levels");
    },
    SelectionSet(node) {
      repeats.clear();
      for (const selection of node.selections) {
        if (selection.kind !== Kind.FIELD) continue;
        const name = selection.name.value;
        const count = (repeats.get(name) ?? 0) + 1;
        repeats.set(name, count);
        if (count === sameFieldAtMost + 1) refuse(`fields ${name}`);
      }
    },
    Field(node) {
      if (node.alias && ++aliases === aliasesAtMost + 1) refuse("aliases");
      if ((node.directives?.length ?? 0) > directivesAtMost) refuse("directives");
    },
  };
}

/** A subscription selects only what its version's body holds: else each delivery would ask the database. */
export function allowOnlyLiveFields(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== "subscription") return false;
      const root = context.getSchema().getSubscriptionType();
      const checked = new Set<string>();
      for (const field of rootFields(context, node.selectionSet, new Set())) {
        const type = root?.getFields()[field.name.value]?.type;
        const object = type && getNamedType(type);
        if (isCompositeType(object) && field.selectionSet)
          checkLive(context, object, field.selectionSet, checked);
      }
      return false;
    },
  };
}

/** Fields at an operation's root; `entered` keeps a fragment from being walked twice. */
function rootFields(context: ValidationContext, set: SelectionSetNode, entered: Set<string>): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(context, selection.selectionSet, entered);
    const name = selection.name.value;
    const fragment = context.getFragment(name);
    if (!fragment || entered.has(name)) return [];
    entered.add(name);
    return rootFields(context, fragment.selectionSet, entered);
  });
}

/** Reports fields that are not live. A fragment names its type, so `checked` needs no more than its name. */
function checkLive(
  context: ValidationContext,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  checked: Set<string>,
): void {
  const schema: GraphQLSchema = context.getSchema();
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
      if (!field) continue; // `__typename`, or unknown: another rule says so
      if (!isLiveField(field)) {
        context.reportError(
          new GraphQLError(
            `${type.name}.${field.name} is not part of a live version: read it with a query.`,
            {
              nodes: selection,
              extensions: { code: "NOT_LIVE_FIELD" },
            },
          ),
        );
        continue;
      }
      const below = getNamedType(field.type);
      if (selection.selectionSet && isCompositeType(below))
        checkLive(context, below, selection.selectionSet, checked);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
      if (isCompositeType(on)) checkLive(context, on, selection.selectionSet, checked);
    } else {
      const name = selection.name.value;
      const fragment = context.getFragment(name);
      const on = fragment && schema.getType(fragment.typeCondition.name.value);
      if (!fragment || !isCompositeType(on) || checked.has(name)) continue;
      checked.add(name);
      checkLive(context, on, fragment.selectionSet, checked);
    }
  }
}
