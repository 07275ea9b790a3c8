import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  coerceInputValue,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
} from "graphql";

/** Variables as the operation declares them, or why they do not fit. */
export type ReadVariables = { coerced: Record<string, unknown> } | { refusal: GraphQLError };

/**
 * Reads an operation's variables. GraphQL itself would do it when it executes, but it repeats a value that does not
 * fit, and that may be a password: here only the variable, the place in it and what belongs there are named.
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
): ReadVariables {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  if (coerced) return { coerced };
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type) || !Object.hasOwn(given, name)) continue;
    const misfit = findMisfit(given[name], type);
    if (misfit) return { refusal: refuse(`Variable "$${name}" does not fit at "${name}${misfit}.`) };
  }
  return { refusal: refuse(errors[0]?.message ?? "A variable does not fit.") }; // one that is not there at all
}

function refuse(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
}

/** What GraphQL says about places and types, without a value in it. */
const withoutValue =
  /^(Expected (non-nullable )?type "[^"]*" (not to be null|to be an object)|Field "\w+" (of required type "[^"]*" was not provided|is not defined by type "\w+"))/;

/** The first place that does not fit, with its closing quote, and what is wrong there. */
function findMisfit(value: unknown, type: GraphQLInputType): string | undefined {
  let found: string | undefined;
  coerceInputValue(value, type, (path, _value, error) => {
    const place = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
    const reason = withoutValue.exec(error.message)?.[0] ?? `expected ${nameOfType(type, path)}`;
    found ??= `${place}": ${reason}`;
  });
  return found;
}

function nameOfType(type: GraphQLInputType, path: readonly (string | number)[]): string {
  let at = type;
  for (const step of path) {
    if (isNonNullType(at)) at = at.ofType;
    // One value stands for a list of one, and then has no number in its path.
    if (isListType(at)) at = at.ofType;
    if (isNonNullType(at)) at = at.ofType;
    const field = isInputObjectType(at) ? at.getFields()[step] : undefined;
    if (field) at = field.type;
  }
  return getNamedType(at).name;
}
