import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** Items of all lists of an operation together, at most: lists inside lists multiply. */
const itemsAtMost = 10_000;
/** Pages that are read for one operation, at most: each asks the database by itself. */
const pagesAtMost = 200;
/** How long a list without `first` is taken to be: such lists are short, as the organizers of an event. */
const itemsOfShortList = 10;

/** What one selection costs for each object that it is made on. */
interface Cost {
  items: number;
  pages: number;
}

/**
 * Counts what an operation may list, with its variables as they were read: `first` is multiplied along each path.
 * Undefined when it is not too much.
 */
export function refuseLargeLists(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): GraphQLError | undefined {
  const cost = fixedCosts.get(operation) ?? costOf(schema, document, operation, variables);
  if (!cost) return undefined; // nothing is executed then, and the execution says why
  if (cost.items <= itemsAtMost && cost.pages <= pagesAtMost) return undefined;
  const message =
    cost.items > itemsAtMost
      ? `The operation lists up to ${cost.items} items; at most ${itemsAtMost} are allowed. Ask for shorter lists or fewer levels.`
      : `The operation reads up to ${cost.pages} pages of lists; at most ${pagesAtMost} are allowed. Ask for lists inside shorter lists.`;
  return new GraphQLError(message, { extensions: { code: "TOO_COMPLEX", http: { status: 400 } } });
}

/** Of operations whose lists are as long whatever their variables are: these come again and again. */
const fixedCosts = new WeakMap<OperationDefinitionNode, Cost>();

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Cost | undefined {
  const root = schema.getRootType(operation.operation);
  if (!root) return undefined;
  const costs = new ListCosts(schema, document, variables);
  const cost = costs.of(root, operation.selectionSet);
  if (costs.isFixed) fixedCosts.set(operation, cost);
  return cost;
}

class ListCosts {
  /** No list's length has been a variable. */
  isFixed = true;
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Counted once, however often it is spread. */
  readonly #fragmentCosts = new Map<string, Cost>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  /** The cost of selecting `set` on one object. What is selected twice is counted twice. */
  of(type: GraphQLCompositeType, set: SelectionSetNode): Cost {
    const sum: Cost = { items: 0, pages: 0 };
    for (const selection of set.selections) {
      const cost =
        selection.kind === Kind.FIELD
          ? this.#ofField(type, selection)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? this.#ofFragment(selection.name.value)
            : this.of(this.#typeNamed(selection.typeCondition?.name.value) ?? type, selection.selectionSet);
      sum.items += cost.items;
      sum.pages += cost.pages;
    }
    return sum;
  }

  #ofFragment(name: string): Cost {
    const known = this.#fragmentCosts.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const type = this.#typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.of(type, fragment.selectionSet) : { items: 0, pages: 0 };
    this.#fragmentCosts.set(name, cost);
    return cost;
  }

  #ofField(type: GraphQLCompositeType, node: FieldNode): Cost {
    const field = "getFields" in type ? type.getFields()[node.name.value] : undefined;
    const below = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(below)) return { items: 0, pages: 0 };
    const each = this.of(below, node.selectionSet);
    if (field.args.some(({ name }) => name === "first")) {
      const first = this.#firstOf(field, node);
      return { items: first * (1 + each.items), pages: 1 + first * each.pages };
    }
    // The items of a page are counted by its `first`.
    if (isPage(type) || !isList(field.type)) return each;
    return { items: itemsOfShortList * (1 + each.items), pages: itemsOfShortList * each.pages };
  }

  #firstOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (node.arguments?.some(({ value }) => value.kind === Kind.VARIABLE)) this.isFixed = false;
    try {
      return Math.max(0, Number(getArgumentValues(field, node, this.#variables)["first"]));
    } catch (error) {
      if (error instanceof GraphQLError) return 0; // a field with a wrong argument is not executed
      throw error;
    }
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function isPage(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && "pageInfo" in type.getFields();
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
