import { expect, test } from "vitest";
import { newPersonCode, newPersonCodes } from "./person-code.js";

test("codes that are drawn together are all different, however chance draws", () => {
  const drawn = ["AK4821", "AK4821", "WB9TXX", "AK4821", "C7M2QZ"];
  expect(newPersonCodes(3, () => drawn.shift() ?? "")).toEqual(["AK4821", "WB9TXX", "C7M2QZ"]);
});

test("a code has six letters and digits that nobody confuses", () => {
  expect(newPersonCode()).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
});
