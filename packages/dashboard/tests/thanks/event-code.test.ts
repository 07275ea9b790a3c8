import { expect, test } from "vitest";
import { codeOfEvent, eventOfCode } from "../../src/thanks/event-code";

test.each([
  "00000000-0000-0000-0000-000000000000",
  "0192f0c4-7a1b-7c3d-8e4f-5a6b7c8d9e0f",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
])("the code of %s leads back to it, in capitals as well", (id) => {
  const code = codeOfEvent(id);
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(eventOfCode(code ?? "")).toBe(id);
  expect(eventOfCode(code?.toUpperCase() ?? "")).toBe(id);
});

test.each([
  ["is empty", ""],
  ["is too short", "7zzzzzzzzzzzzzzzzzzzzzzzz"],
  ["is too long", "7zzzzzzzzzzzzzzzzzzzzzzzzzz"],
  ["has a letter that is none of ours", "0000000000000000000000000l"],
  ["is larger than any id", "80000000000000000000000000"],
])("a code that %s stands for nothing", (_, code) => {
  expect(eventOfCode(code)).toBeUndefined();
});

test("an id of another make has no code", () => {
  expect(codeOfEvent("event-1")).toBeUndefined();
});
