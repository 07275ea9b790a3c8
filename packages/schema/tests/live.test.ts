import { execute, getNamedType, type GraphQLObjectType, isObjectType, parse } from "graphql";
import { expect, test } from "vitest";

import { isLiveField } from "../src/index.js";
import { contract, objectTypes } from "./contract.js";
import { fakeContext, fakeServices, FakeWorld } from "./fake-services.js";
import { liveSelection } from "./live-selection.js";

const liveFields = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(isLiveField);

const progress = contract.getType("Progress");
const everyLiveField = isObjectType(progress) ? liveSelection(progress) : "";

/** Every field of the contract that leads from a type, as `Type.field`. */
const paths = objectTypes.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({
    path: `${type.name}.${field.name}`,
    field,
    below: getNamedType(field.type),
  })),
);
const livePaths = paths.filter(({ field }) => isLiveField(field));

test("every figure of a version may be subscribed to", () => {
  const figures = paths.filter(({ path }) => path.startsWith("Progress."));
  expect(figures.length).toBeGreaterThan(20);
  expect(figures.filter(({ field }) => !isLiveField(field))).toEqual([]);
});

test("a live field of an object leads to live fields", () => {
  const leading = livePaths.filter(({ below }) => isObjectType(below));
  expect(leading.length).toBeGreaterThan(15);
  expect(leading.filter(({ below }) => isObjectType(below) && liveFields(below).length === 0)).toEqual([]);
});

test("what would ask the database or show a person is not live", () => {
  const live = new Set(livePaths.map(({ path }) => path));
  const asking = [
    "Campaign.now",
    "Campaign.progress",
    "Challenge.progress",
    "Organization.progress",
    "Organization.district",
    "ThankYou.originalText",
    "ThankYouTarget.event",
    "ThankYouTarget.organization",
    "ThankYouTarget.project",
  ];
  expect(asking.filter((path) => !paths.some((known) => known.path === path))).toEqual([]);
  expect(asking.filter((path) => live.has(path))).toEqual([]);
  expect([...live].filter((path) => /^(Volunteer|VolunteerCard|Attendance|Viewer)\./.test(path))).toEqual([]);
  // A feed's item names its event; everything else about events is asked for.
  expect([...live].filter((path) => path.startsWith("Event."))).toEqual(["Event.id", "Event.title"]);
});

test("a live version is executed without waiting for anything", () => {
  const world = new FakeWorld();
  const result = execute({
    schema: contract,
    document: parse(`subscription { progress ${everyLiveField} }`),
    rootValue: world.progress,
    contextValue: fakeContext(fakeServices(world)),
  });
  expect(result).not.toBeInstanceOf(Promise);
  expect(result).toMatchObject({
    data: { progress: { version: world.progress.version, activeVolunteers: 12_486 } },
  });
  expect(result).not.toHaveProperty("errors");
});
