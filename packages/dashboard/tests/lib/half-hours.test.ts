import { describe, expect, test } from "vitest";
import { growthByHalfHours } from "../../src/lib/half-hours";

const midnight = Date.parse("2026-12-05T00:00:00+05:00");
const at = (time: string, value: number) => ({ at: `2026-12-05T${time}:00+05:00`, value });
const growths = (...points: { at: string; value: number }[]) =>
  growthByHalfHours(points, midnight).map(({ growth }) => growth);

describe("a day by half hours", () => {
  test("tells how much came in each, from what stood when the day began", () => {
    expect(
      growths(at("00:00", 100), at("00:10", 104), at("00:30", 110), at("00:31", 111), at("01:05", 120)),
    ).toEqual([10, 1, 9]);
  });

  test("is quiet where nothing was sampled, and counts what came next where it came", () => {
    expect(growths(at("00:00", 5), at("02:10", 9))).toEqual([0, 0, 0, 0, 4]);
  });

  test("tells what was taken back as it is", () => {
    expect(growths(at("00:00", 10), at("00:20", 14), at("00:50", 12))).toEqual([4, -2]);
  });

  test("never has more than its forty-eight, however late it is", () => {
    expect(growths(at("00:00", 0), { at: "2026-12-06T00:20:00+05:00", value: 7 })).toHaveLength(48);
  });

  test("is empty before anything is known", () => {
    expect(growths()).toEqual([]);
    expect(growths(at("00:00", 3))).toEqual([]);
  });
});
