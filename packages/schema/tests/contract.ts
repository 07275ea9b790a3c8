import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from "graphql";

import { buildSchema } from "../src/index.js";

export const contract: GraphQLSchema = await buildSchema();

/** The contract's own types, without those that every GraphQL schema has. */
const builtIn = /^(__.*|String|Int|Float|Boolean|ID)$/;
export const types: readonly GraphQLNamedType[] = Object.values(contract.getTypeMap()).filter(
  ({ name }) => !builtIn.test(name),
);
export const objectTypes = types.filter(isObjectType);
export const inputTypes = types.filter(isInputObjectType);
export const enumTypes = types.filter(isEnumType);

/** Everything in the contract that has a name, with where it stands. */
export function* named(): Generator<readonly [place: string, description: string | null | undefined]> {
  for (const type of types) yield [type.name, type.description];
  for (const type of objectTypes) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg.description];
    }
  }
  for (const type of inputTypes) {
    for (const field of Object.values(type.getFields()))
      yield [`${type.name}.${field.name}`, field.description];
  }
  for (const type of enumTypes) {
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  }
}
