import { describe, expect, test } from "vitest";
import { parseSearch, safeReturn, stringifySearch } from "../../src/console/address";
import { fieldsFrom, needsGuardian, readBirthYear } from "../../src/console/participation/person-form";
import { createReferences, newReference } from "../../src/lib/reference";

describe("after a sign-in", () => {
  test.each([
    ["/console/desk/12?campaign=demo", "/console/desk/12?campaign=demo"],
    ["/console", "/console"],
    ["/console?lang=ru", "/console?lang=ru"],
    ["/console/sign-in?then=/console", "/console"],
    ["//example.org/console", "/console"],
    ["https://example.org/console", "/console"],
    ["/consolex", "/console"],
    ["/", "/console"],
    [undefined, "/console"],
  ])("%s leads to %s", (wanted, led) => {
    expect(safeReturn(wanted)).toBe(led);
  });
});

test("a search for digits stays text in the address", () => {
  expect(parseSearch("?q=1234&campaign=a%20b")).toEqual({ q: "1234", campaign: "a b" });
  expect(stringifySearch({ q: "1234", campaign: undefined, status: "" })).toBe("?q=1234");
  expect(stringifySearch({})).toBe("");
});

describe("a reference", () => {
  test("is another one each time", () => {
    expect(newReference()).toMatch(/^[\da-f]{32}$/);
    expect(newReference()).not.toBe(newReference());
  });

  test("stays the same while the same content is tried, until it is settled", () => {
    const references = createReferences();
    const first = references.of({ id: 1 });
    expect(references.of({ id: 1 })).toBe(first);
    expect(references.of({ id: 2 })).not.toBe(first);
    const again = references.of({ id: 2 });
    references.settled();
    expect(references.of({ id: 2 })).not.toBe(again);
  });
});

describe("the form for a new person", () => {
  test.each([
    ["Ким Виктор", "Ким", "Виктор", ""],
    ["Әбдіқадыр Нұр Әли", "Әбдіқадыр", "Нұр Әли", ""],
    ["+7 701 000 00 09", "", "", "+7 701 000 00 09"],
    ["1234", "", "", ""],
    ["AK4821", "", "", ""],
    ["", "", "", ""],
  ])(
    "begins with %j as family name %j, given name %j and phone %j",
    (entry, familyName, givenName, phone) => {
      expect(fieldsFrom(entry)).toMatchObject({ familyName, givenName, phone });
    },
  );

  test.each([
    ["", null],
    ["2010", 2010],
    [" 2010 ", 2010],
    ["2027", undefined],
    ["1915", undefined],
    ["10", undefined],
    ["year", undefined],
  ])("reads the year %j as %j in 2026", (text, year) => {
    expect(readBirthYear(text, 2026)).toBe(year);
  });

  test.each([
    [2011, true],
    [2010, false],
    [null, false],
  ])("asks for a guardian of somebody born in %j: %j", (birthYear, asks) => {
    expect(needsGuardian(birthYear, 2026, 16)).toBe(asks);
  });
});
