import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

import { DomainError, ERROR_CODES, PROTOCOL_CODES, type ErrorCode } from "../src/index.js";
import { enumTypes } from "./contract.js";

const refusals = enumTypes.filter(({ name }) => name.endsWith("Refusal"));

test("what an answer refuses has the same code as an error would", () => {
  const codes = refusals.flatMap((type) => type.getValues().map(({ name }) => name));
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !(code in ERROR_CODES))).toEqual([]);
});

test.each(Object.entries({ ...ERROR_CODES, ...PROTOCOL_CODES }))(
  "%s says what it means and what to do",
  (_code, { meaning, whatToDo }) => {
    expect(meaning).toMatch(/^[A-Z].{10,}\.$/);
    expect(whatToDo).toMatch(/^[A-Z].{10,}\.$/);
  },
);

test("GraphQL's own codes are none of ours", () => {
  expect(Object.keys(PROTOCOL_CODES).filter((code) => code in ERROR_CODES)).toEqual([]);
});

test("a refusal that says nothing of its own says what its code means", () => {
  const code: ErrorCode = "SLUG_TAKEN";
  expect(new DomainError(code).message).toBe(
    "Another campaign has this slug. Choose another slug, such as one with the year in it.",
  );
  expect(new DomainError(code, "Take 2027.", { slug: "2026" })).toMatchObject({
    code,
    message: "Take 2027.",
    detail: { slug: "2026" },
  });
});

test("every code that a port names is in the list", async () => {
  const src = new URL("../src/", import.meta.url);
  const ports = (await readdir(src, { recursive: true })).filter((name) => name.endsWith(".port.ts"));
  const texts = await Promise.all(ports.map((name) => readFile(new URL(name, src), "utf8")));
  const named = texts.flatMap((text) => text.match(/\b[A-Z]{3,}(_[A-Z]+)+\b/g) ?? []);
  const permissions =
    enumTypes
      .find(({ name }) => name === "Permission")
      ?.getValues()
      .map(({ name }) => name) ?? [];
  expect(ports.length).toBeGreaterThan(15);
  expect(named.filter((code) => !(code in ERROR_CODES) && !permissions.includes(code))).toEqual([]);
});
