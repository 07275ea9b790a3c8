import { describe, expect, test } from "vitest";
import { instantOf, localDateTimeOf } from "../../src/lib/zoned-time";

describe("a day and a time of a zone's clock", () => {
  test.each([
    ["2026-12-05T10:00", "Asia/Almaty", "2026-12-05T10:00:00+05:00"],
    ["2026-12-05T00:00", "Asia/Almaty", "2026-12-05T00:00:00+05:00"],
    ["2024-02-29T22:30", "Asia/Almaty", "2024-02-29T22:30:00+06:00"],
    ["2024-03-01T00:30", "Asia/Almaty", "2024-03-01T00:30:00+05:00"],
    ["2026-07-01T09:15", "America/St_Johns", "2026-07-01T09:15:00-02:30"],
    ["2026-03-29T03:30", "Europe/Berlin", "2026-03-29T03:30:00+02:00"],
    ["2026-03-29T01:30", "Europe/Berlin", "2026-03-29T01:30:00+01:00"],
    ["2026-12-05T10:00", "UTC", "2026-12-05T10:00:00+00:00"],
  ])("%s in %s is %s, and back", (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localDateTimeOf(instant, zone)).toBe(local);
  });

  test("is one of the two moments at which clocks that are put back show it", () => {
    const instant = instantOf("2026-10-25T02:30", "Europe/Berlin");
    expect(["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]).toContain(instant);
  });
});
