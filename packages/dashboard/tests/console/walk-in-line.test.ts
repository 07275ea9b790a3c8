import { expect, test } from "vitest";
import { readWalkInLine } from "../../src/console/participation/walk-in-line";

test.each([
  ["Ким Виктор 1990", ["Ким", "Виктор"], "1990", ""],
  ["Ким Виктор 8 701 000 00 09", ["Ким", "Виктор"], "", "8 701 000 00 09"],
  ["Ким Виктор 1990 +7(701)0000009", ["Ким", "Виктор"], "1990", "+7(701)0000009"],
  ["Ким Виктор 8 701 000 1990 2001", ["Ким", "Виктор"], "", "8 701 000 1990 2001"],
  ["  Әбдірахманова   Гүл Нұр 2010 ", ["Әбдірахманова", "Гүл", "Нұр"], "2010", ""],
])("%s is a new person in one line", (entry, names, birthYear, phone) => {
  expect(readWalkInLine(entry)).toEqual({ names, birthYear, phone });
});

test.each(["Ким Виктор", "Ким 1990", "1990", "4711", "AK4821", "Ким Виктор 12", "Ким Виктор AK4821", ""])(
  '"%s" is none',
  (entry) => {
    expect(readWalkInLine(entry)).toBeUndefined();
  },
);
