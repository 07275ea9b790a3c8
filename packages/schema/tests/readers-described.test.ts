import { getNamedType, isUnionType, type GraphQLNamedType, type GraphQLObjectType } from "graphql";
import { expect, test } from "vitest";

import { contract, objectTypes } from "./contract.js";

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
/** The object types that a field can answer. */
const answersOf = (type: GraphQLNamedType): string[] =>
  isUnionType(type) ? type.getTypes().map(({ name }) => name) : [type.name];

const roots = ["Query", "Mutation", "Subscription"];
const page = /^PageInfo$|(Edge|Connection)$/;
/** What nobody meets but as the answer to a mutation: it stands under a rule of the whole contract. */
const answers = new Set(
  fieldsOf(contract.getMutationType()).flatMap(({ type }) => answersOf(getNamedType(type))),
);
const elsewhere = new Set(
  objectTypes
    .filter(({ name }) => name !== "Mutation")
    .flatMap((owner) => fieldsOf(owner).flatMap(({ type }) => answersOf(getNamedType(type)))),
);
const isAnswerOnly = (name: string) => answers.has(name) && !elsewhere.has(name);

const saysReader = (description: string) => /may (also )?read|reads? it/.test(description);

test("the contract says once who reads the answer to a mutation and a page of a list", () => {
  expect(contract.description).toContain("The answer to a mutation is read by whoever made it");
  expect(contract.description).toContain("A page of a list is read by whoever may ask for the list");
});

test("every other type says who may read it", () => {
  const read = objectTypes.filter(
    ({ name }) => !roots.includes(name) && !page.test(name) && !isAnswerOnly(name),
  );
  expect(read.length).toBeGreaterThan(30);
  // Who signs out is answered what everybody may ask for, so it says so itself.
  expect(read.map(({ name }) => name)).toContain("Viewer");
  expect(read.filter(({ description }) => !saysReader(description ?? ""))).toEqual([]);
});

test("every mutation says who may make it", () => {
  const mutations = fieldsOf(contract.getMutationType());
  expect(mutations.length).toBeGreaterThan(25);
  expect(
    mutations.filter(({ description }) => !/Needs [A-Z_]+\.|Everybody may\b/.test(description ?? "")),
  ).toEqual([]);
});

test("every query and subscription says who may ask", () => {
  const asked = [...fieldsOf(contract.getQueryType()), ...fieldsOf(contract.getSubscriptionType())];
  expect(asked.length).toBeGreaterThan(15);
  const silent = asked.filter(
    ({ description }) =>
      !/Needs [A-Z_]+\.|\b(Everybody|Coordinators)\b.*\b(may ask|reads)\b/.test(description ?? ""),
  );
  expect(silent).toEqual([]);
});

test("what others may read leads to nothing that only coordinators read, unless the field says so", () => {
  const forCoordinators = new Set(
    objectTypes
      .filter(({ description }) => /(^|\. )Coordinators\b[^.]*\bmay read it\b/.test(description ?? ""))
      .map(({ name }) => name),
  );
  const leads = (type: GraphQLNamedType) =>
    answersOf(type).some((name) => forCoordinators.has(name.replace(/Connection$/, "")));
  // The answer to a write and a page stand under their own rules; a field that leads to such a page is looked at.
  const owners = objectTypes.filter(
    ({ name }) => !roots.includes(name) && !page.test(name) && !isAnswerOnly(name),
  );
  const leading = owners.flatMap((owner) =>
    fieldsOf(owner)
      .filter(({ type }) => leads(getNamedType(type)))
      .map(({ name, description }) => ({ owner: owner.name, name, description: description ?? "" })),
  );
  expect(leading).toContainEqual(expect.objectContaining({ owner: "Attendance", name: "card" }));
  const silent = leading.filter(
    ({ owner, description }) =>
      !forCoordinators.has(owner) && !/Needs [A-Z_]+\b|Coordinators/.test(description),
  );
  expect(silent).toEqual([]);
});
