import { expect, test } from "vitest";
import {
  isBirthYear,
  isMinor,
  needsGuardian,
  normalizeEmail,
  normalizeName,
  normalizePhone,
} from "./person-rules.js";

test.each([
  ["+77473034243", "+77473034243"],
  ["87778892593", "+77778892593"],
  ["77778892593", "+77778892593"],
  ["7070898919", "+77070898919"],
  ["8 707 089 89 19", "+77070898919"],
  ["+7 (701) 363-61-22", "+77013636122"],
  ["007 701 363 61 22", "+77013636122"],
  ["+998 90 123 45 67", "+998901234567"],
  ["\u202a+7 701 363-61-22\u202c", "+77013636122"],
  ["", null],
  ["  ", null],
])("%s is dialled as %s", (text, phone) => {
  expect(normalizePhone(text)).toBe(phone);
});

test.each(["123", "доб. 12", "77013636122 Анна", "+7701363612", "998901234567", "+1234567890123456"])(
  "%s cannot be dialled",
  (text) => {
    expect(normalizePhone(text)).toBeUndefined();
  },
);

test.each([
  [" User1@Example.KZ ", "user1@example.kz"],
  ["\u200buser1@example.kz\ufeff", "user1@example.kz"],
  ["", null],
  ["user at example", undefined],
  ["user@example", undefined],
])("the address of %s is %s", (text, email) => {
  expect(normalizeEmail(text)).toBe(email);
});

test("names are compared without case, spaces, the dots of ё and what cannot be seen", () => {
  expect(normalizeName("  Семёнова  Анна ")).toBe("семенова анна");
  expect(normalizeName("Әлихан")).toBe("әлихан");
  expect(normalizeName("\u200eӘли\u200bхан\u200d")).toBe("әлихан");
});

test.each([
  [2010, false, true],
  [2011, true, true],
  [2009, false, true],
  [2008, false, false],
  [null, false, false],
])("born in %s: needs a guardian %s, is a minor %s, in 2026", (birthYear, guardian, minor) => {
  expect(needsGuardian(2026, birthYear)).toBe(guardian);
  expect(isMinor(2026, birthYear)).toBe(minor);
});

test.each([
  [2026, true],
  [1916, true],
  [2027, false],
  [1915, false],
])("a year of birth of %s is believed: %s", (birthYear, believed) => {
  expect(isBirthYear(2026, birthYear)).toBe(believed);
});
