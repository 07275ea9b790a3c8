import { readFile } from "node:fs/promises";
import { buildSchema as parseContract } from "graphql";
import { expect, test } from "vitest";

import { printContract } from "../src/print-contract.js";
import { printErrors } from "../src/print-errors.js";

const committed = (name: string) => readFile(new URL(`../../../${name}`, import.meta.url), "utf8");

test("schema.graphql is what the code prints", async () => {
  expect(await printContract()).toBe(await committed("packages/schema/schema.graphql"));
});

test("schema.graphql can be read by itself and says which fields are live", async () => {
  const contract = parseContract(await committed("packages/schema/schema.graphql"));
  expect(contract.getDirective("live")?.locations).toEqual(["FIELD_DEFINITION"]);
  expect(await committed("packages/schema/schema.graphql")).toContain("activeVolunteers: Int! @live");
});

test("docs/errors.md is what the code prints", async () => {
  expect(printErrors()).toBe(await committed("docs/errors.md"));
});
