import { describe, expect, test } from "vitest";

import { DateScalar, DateTimeScalar } from "../src/scalars.js";
import { Unreadable } from "../src/unreadable.js";

describe("a moment", () => {
  test.each([
    "2026-12-04T10:00:00+05:00",
    "2026-12-04T10:00Z",
    "2024-02-29T23:59:59.123Z",
    "2000-01-01T00:00:00+14:00",
    "2199-12-31T23:59:59-11:30",
  ])("keeps its offset: %s", (moment) => {
    expect(DateTimeScalar.parseValue(moment)).toBe(moment);
    expect(DateTimeScalar.serialize(moment)).toBe(moment);
  });
  test.each([
    "2026-12-04",
    "2026-12-04T10:00:00",
    "2026-02-30T10:00:00Z",
    "2026-12-04T25:00:00Z",
    "2026-12-04T10:00:60Z",
    "2026-12-04T10:00:00+14:01",
    "2026-12-04T10:00:00-15:00",
    "2026-12-04T10:00:00+23:59",
    "0000-01-01T00:00:00Z",
    "1999-12-31T23:59:59Z",
    "2200-01-01T00:00:00Z",
    "+012026-12-04T10:00:00Z",
    "2026-12-04T10:00:00Z\0",
    "soon",
    1,
    null,
  ])("is handed on as unreadable, to be refused where it stands: %j", (moment) => {
    const read = DateTimeScalar.parseValue(moment);
    expect(read).toBeInstanceOf(Unreadable);
    expect(read).toHaveProperty("rule", expect.stringContaining("with its offset"));
  });
  test("of an answer is never anything else", () => {
    expect(() => DateTimeScalar.serialize("soon")).toThrow("DateTime");
  });
});

describe("a day", () => {
  test("is one of the calendar", () => {
    expect(DateScalar.parseValue("2024-02-29")).toBe("2024-02-29");
  });
  test.each(["2026-02-29", "04.12.2026", "0000-01-01", "1999-12-31", "2200-01-01", "12026-12-04", 20261204])(
    "is handed on as unreadable: %j",
    (day) => {
      expect(DateScalar.parseValue(day)).toBeInstanceOf(Unreadable);
    },
  );
});
