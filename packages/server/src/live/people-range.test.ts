import { expect, test } from "vitest";
import { peopleRange } from "./people-range.js";

test.each([
  ["nobody", [0, 0, 0], { peopleAtLeast: 0, peopleAtMost: 0 }],
  ["verified people alone are exact", [1900, 0, 0], { peopleAtLeast: 1900, peopleAtMost: 1900 }],
  [
    "a crowd may be the same people or all others",
    [1900, 0, 240],
    { peopleAtLeast: 1900, peopleAtMost: 2140 },
  ],
  ["so may people whom reports name", [10, 5, 7], { peopleAtLeast: 10, peopleAtMost: 22 }],
] as const)("%s", (_what, [verified, named, unnamed], range) => {
  expect(peopleRange(verified, named, unnamed)).toEqual(range);
});
