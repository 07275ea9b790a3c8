import { expect, test } from "vitest";

import { named } from "./contract.js";

/** The roots hold nothing but fields, which are described one by one. */
const roots = new Set(["Query", "Mutation", "Subscription"]);
const described = [...named()].filter(([place]) => !roots.has(place));

const places = (isWrong: (description: string, place: string) => boolean) =>
  described.filter(([place, description]) => isWrong(description ?? "", place)).map(([place]) => place);

test("the contract is as large as it looks", () => {
  expect(described.length).toBeGreaterThan(500);
});

test("everything says what it is in at least 20 characters", () => {
  expect(places((description) => description.trim().length < 20)).toEqual([]);
});

test("every description is a sentence: from a capital to a full stop", () => {
  expect(places((description) => !/^["`\p{Lu}\d].*\.$/su.test(description))).toEqual([]);
});

test("no description only repeats the name of what it describes", () => {
  const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
  const fillers = new Set(["the", "a", "an", "of", "its", "this", "is", "to", "for"]);
  const repeats = (description: string, place: string) => {
    const name = (place.split(/[.(]/).at(-1) ?? "").replace(/([A-Z])/g, " $1");
    const known = new Set([...words(name), ...fillers]);
    return words(description).every((word) => known.has(word));
  };
  expect(places(repeats)).toEqual([]);
});
