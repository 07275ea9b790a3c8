import { getNamedType, type GraphQLInputType, type GraphQLOutputType } from "graphql";
import { describe, expect, test } from "vitest";

import { inputTypes, objectTypes } from "./contract.js";

/*
 * A number's description has a range and a unit, in few words, so that a test can tell:
 * - a range has a lower bound at least, or says that there is none: "above or below 0";
 * - a unit is the thing that is counted ("events"), a measure ("hours"), or a reference to where the unit is: "in the
 *   metric's own unit", which `Metric.unit` is, or "in the challenge's unit", which `Challenge.unit` is;
 * - a number that is no quantity begins with what it numbers: a year, a line, a place in a list, a revision.
 */
const range =
  /\b(\d+ or more|at least \d+|above \d+|above or below 0|from \d+( \w+ back)?( to \w+)?|0 to \d[\d ]*)\b/;
const counted =
  /\b(people|volunteers|attendances|events|organizations|thank-yous|photos|items|rows|units|points)\b/i;
const measured = /\b(hours|minutes|seconds|years|bytes|pixels)\b/i;
const referred = /\bin the (metric's own|challenge's) unit\b/;
const ordinal = /^(The year of birth|The line of the file|The person's place in|The revision|Rises by 1)\b/;

const hasRange = (text: string) => range.test(text);
const hasUnit = (text: string) => [counted, measured, referred, ordinal].some((words) => words.test(text));

const isNumber = (type: GraphQLInputType | GraphQLOutputType) =>
  ["Int", "Float"].includes(getNamedType(type).name);

const outputs = objectTypes.flatMap((type) =>
  Object.values(type.getFields()).flatMap((field) => [
    { place: `${type.name}.${field.name}`, ...field },
    ...field.args.map((arg) => ({ ...arg, place: `${type.name}.${field.name}(${arg.name})` })),
  ]),
);
const inputs = inputTypes.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ ...field, place: `${type.name}.${field.name}` })),
);
const numbers = [...outputs, ...inputs]
  .filter(({ type }) => isNumber(type))
  .map(({ place, description }) => ({ place, description: description ?? "" }));

const without = (isThere: (description: string) => boolean) =>
  numbers.filter(({ description }) => !isThere(description)).map(({ place }) => place);

test("the contract has numbers in fields, arguments and inputs", () => {
  const places = numbers.map(({ place }) => place);
  expect(places.length).toBeGreaterThan(80);
  expect(places).toEqual(
    expect.arrayContaining(["Event.present", "Query.progress(wait)", "CreateEventInput.capacity"]),
  );
});

test("every number says its range", () => {
  expect(without(hasRange)).toEqual([]);
});

test("every number says its unit, or where the unit is", () => {
  expect(without(hasUnit)).toEqual([]);
});

describe("the words that count as a range and a unit", () => {
  test.each([
    ["Events going on now.", false, true],
    ["How many rows were refused, 0 or more.", true, true],
    ["The value, in the metric's own unit.", false, true],
    ["The value, 0 or more.", true, false],
    ["The year of birth, such as 2010.", false, true],
    ["A score from 1 to 5.", true, false],
  ])("%s", (description, ranged, united) => {
    expect([hasRange(description), hasUnit(description)]).toEqual([ranged, united]);
  });
});
