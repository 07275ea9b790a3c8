import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { nobody, uglyValuesOf } from "./ugly-values.js";

/** Values of arguments and input fields by their name, so that a valid request reaches what there is; made anew by a function. */
export type KnownValues = Readonly<Record<string, string | number | undefined | (() => string)>>;

/** A place in an input where a value without parts stands. */
interface Leaf {
  path: readonly string[];
  scalar: string;
}

/** A field that takes arguments, with a document that selects it from the root. */
export interface Subject {
  name: string;
  document: string;
  args: readonly GraphQLArgument[];
}

/** Every mutation, and every field at or below the root of queries, that takes arguments. */
export function subjectsOf(schema: GraphQLSchema, knownOf: (subject: string) => KnownValues): Subject[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const query = schema.getQueryType();
  return [
    ...mutations
      .filter((field) => field.args.length > 0)
      .map((field) => subjectOf("mutation", `Mutation.${field.name}`, field, (selection) => selection)),
    ...(query ? fieldsBelow(query, knownOf) : []),
  ];
}

/** Looks at each type once, on the shortest way to it. */
function fieldsBelow(query: GraphQLObjectType, knownOf: (subject: string) => KnownValues): Subject[] {
  const subjects: Subject[] = [];
  const seen = new Set<GraphQLObjectType>([query]);
  const waiting: { type: GraphQLObjectType; wrap: Wrap }[] = [
    { type: query, wrap: (selection) => selection },
  ];
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const { type, wrap } = at;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (field.args.length > 0) subjects.push(subjectOf("query", name, field, wrap));
      const target = getNamedType(field.type);
      if (!isObjectType(target) || seen.has(target)) continue;
      seen.add(target);
      const call = `${field.name}${literalArguments(field, knownOf(name))}`;
      waiting.push({ type: target, wrap: (selection) => wrap(`${call} { ${selection} }`) });
    }
  }
  return subjects;
}

function literalArguments(field: GraphQLField<unknown, unknown>, known: KnownValues): string {
  const required = field.args.filter(isRequiredArgument);
  if (required.length === 0) return "";
  return `(${required.map((arg) => `${arg.name}: ${JSON.stringify(smallest(arg.type, arg.name, known))}`).join(", ")})`;
}

type Wrap = (selection: string) => string;

function subjectOf(kind: string, name: string, field: GraphQLField<unknown, unknown>, wrap: Wrap): Subject {
  return { name, document: documentOf(kind, field, wrap), args: field.args };
}

function documentOf(kind: string, field: GraphQLField<unknown, unknown>, wrap: Wrap): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(", ");
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const selection = isLeafType(getNamedType(field.type)) ? "" : ` { ${selectionOf(field)} }`;
  return `${kind} (${declared}) { ${wrap(`${field.name}(${passed})${selection}`)} }`;
}

/** A page has to be asked for its items: nobody reads a list to be told its type. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  return isObjectType(type) && "nodes" in type.getFields() ? "nodes { __typename }" : "__typename";
}

/** The smallest variables that the contract takes. */
export function smallestVariables(subject: Subject, known: KnownValues): Record<string, unknown> {
  return Object.fromEntries(
    subject.args
      .filter((arg) => isNonNullType(arg.type) || known[arg.name] !== undefined)
      .map((arg) => [arg.name, smallest(arg.type, arg.name, known)]),
  );
}

function smallest(type: GraphQLInputType, name: string, known: KnownValues): unknown {
  if (isNonNullType(type)) return smallest(type.ofType, name, known);
  if (isListType(type)) return [smallest(type.ofType, name, known)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(
      fields
        .filter((field) => isRequiredInputField(field) || known[field.name] !== undefined)
        .map((field) => [field.name, smallest(field.type, field.name, known)]),
    );
  }
  const value = known[name];
  if (value !== undefined) return typeof value === "function" ? value() : value;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!(type.name in smallestLeaf)) throw new Error(`no smallest ${type.name} is known`);
  return smallestLeaf[type.name];
}

const smallestLeaf: Record<string, unknown> = {
  String: "мысал",
  ID: nobody,
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: "2026-12-04",
  DateTime: "2026-12-04T10:00:00+05:00",
};

/** Each argument with one leaf after another, optional ones too, replaced by each ugly value of its scalar. */
export function* uglyVariables(
  subject: Subject,
  variablesFor: () => Record<string, unknown>,
): Generator<{ where: string; variables: Record<string, unknown> }> {
  for (const { path, scalar } of subject.args.flatMap((arg) => leavesOf(arg.type, [arg.name]))) {
    for (const value of uglyValuesOf(scalar, path.at(-1) ?? "")) {
      yield {
        where: `${path.join(".")} = ${JSON.stringify(value).slice(0, 60)}`,
        variables: replaced(variablesFor(), path, value),
      };
    }
  }
}

function leavesOf(type: GraphQLInputType, path: readonly string[]): Leaf[] {
  const named = getNamedType(type);
  const here = isListType(isNonNullType(type) ? type.ofType : type) ? [...path, "0"] : path;
  if (isInputObjectType(named)) {
    // What narrows a list is tried where the list is asked for, and not again where a mutation takes the same filter.
    if (path[0] === "input" && named.name.endsWith("Filter")) return [];
    return Object.values(named.getFields()).flatMap((field) => leavesOf(field.type, [...here, field.name]));
  }
  return isEnumType(named) ? [] : [{ path: here, scalar: named.name }];
}

function replaced(at: unknown, path: readonly string[], value: unknown): Record<string, unknown> {
  const [name = "", ...rest] = path;
  const before = (at ?? {}) as Record<string, unknown>; // whatever stands there becomes what the path goes through
  const after = rest.length === 0 ? value : replaced(before[name], rest, value);
  if (name === "0") return [after] as unknown as Record<string, unknown>; // the only list that a path names
  return { ...before, [name]: after };
}
