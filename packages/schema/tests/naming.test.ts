import { getNamedType, type GraphQLObjectType, isObjectType, isUnionType } from "graphql";
import { expect, test } from "vitest";

import { contract, enumTypes, inputTypes, objectTypes, types } from "./contract.js";

/** signOut takes nothing and answers who one is from then on. */
const mutations = Object.values(contract.getMutationType()?.getFields() ?? {}).filter(
  ({ name }) => name !== "signOut",
);
const nameOf = (type: Parameters<typeof getNamedType>[0]) => String(getNamedType(type));
const lacks = (field: string) => (type: { getFields(): object }) => !(field in type.getFields());

test.each(mutations.map((field) => [field.name, field] as const))(
  "%s takes one input and answers a result",
  (_name, mutation) => {
    const args = mutation.args.filter(({ name }) => name !== "dryRun");
    expect(args.map(({ name }) => name)).toEqual(["input"]);
    expect(nameOf(args[0]?.type)).toMatch(/Input$/);
    expect(nameOf(mutation.type)).toMatch(/Result$/);
  },
);

test("every write but a sign-in has a reference, and its answer repeats it", () => {
  const writes = mutations.filter(
    ({ name }) => !["signIn", "createFirstCoordinator", "acceptInvitation"].includes(name),
  );
  const inputs = inputTypes.filter(({ name }) =>
    writes.some(({ args }) => args.some(({ type }) => nameOf(type) === name)),
  );
  const results = writes
    .map(({ type }) => getNamedType(type))
    .flatMap((type): readonly GraphQLObjectType[] =>
      isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [],
    );
  expect(inputs.length).toBeGreaterThan(25);
  expect(inputs.filter(lacks("clientRef"))).toEqual([]);
  expect(results.filter(lacks("clientRef"))).toEqual([]);
});

test("inputs end in Input or Filter, and nothing else does", () => {
  expect(inputTypes.filter(({ name }) => !/(Input|Filter)$/.test(name))).toEqual([]);
  expect(
    [...objectTypes, ...enumTypes].filter(({ name }) => /(Input|Filter|Payload|View)$/.test(name)),
  ).toEqual([]);
});

test("what is read page by page is a connection, and only that", () => {
  const connections = objectTypes.filter(({ name }) => name.endsWith("Connection"));
  expect(connections.length).toBeGreaterThan(15);
  const shapes = connections.map((type) => Object.keys(type.getFields()).join(" "));
  expect(new Set(shapes)).toEqual(new Set(["edges nodes pageInfo"]));
  const fields = objectTypes.flatMap((type) => Object.values(type.getFields()));
  const misread = fields.filter(({ args, type }) => {
    const isPaged = ["first", "after"].every((name) => args.some((arg) => arg.name === name));
    return isPaged !== nameOf(type).endsWith("Connection");
  });
  expect(misread).toEqual([]);
});

test("no type has a word that the product avoids", () => {
  const avoided = /action|deed|user|participant|organisation/i;
  expect(types.filter(({ name }) => avoided.test(name))).toEqual([]);
});

test("enum values are written in capitals and fields in camel case", () => {
  const values = enumTypes.flatMap((type) => type.getValues());
  const fields = [...objectTypes, ...inputTypes].flatMap((type) => Object.keys(type.getFields()));
  expect(values.filter(({ name }) => !/^[A-Z]+(_[A-Z]+)*$/.test(name))).toEqual([]);
  expect(fields.filter((name) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([]);
});
