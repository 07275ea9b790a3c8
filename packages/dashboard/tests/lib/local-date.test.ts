import { expect, test } from "vitest";
import { daysBetween, localDateOf, parseLocalDate } from "../../src/lib/local-date";

test.each([
  ["2026-12-04T18:30:00Z", "Asia/Almaty", "2026-12-04"],
  ["2026-12-04T19:00:00Z", "Asia/Almaty", "2026-12-05"],
  ["2026-12-04T18:30:00Z", "America/New_York", "2026-12-04"],
  ["2026-12-05T00:30:00+05:00", "America/New_York", "2026-12-04"],
])("%s in %s is %s", (instant, zone, date) => {
  expect(localDateOf(instant, zone)).toBe(date);
});

test.each(["2026-12-04T00:00:00Z", "04.12.2026", "2026-02-30", "2026-13-01", ""])(
  '"%s" is refused as a local date',
  (text) => {
    expect(() => parseLocalDate(text)).toThrow(RangeError);
  },
);

test("a campaign of six days has five nights, also across the change of a year", () => {
  expect(daysBetween("2026-12-04", "2026-12-09")).toBe(5);
  expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
  expect(daysBetween("2026-12-09", "2026-12-04")).toBe(-5);
});
