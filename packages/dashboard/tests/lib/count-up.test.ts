import { describe, expect, test } from "vitest";
import { isCorrection, nextCount, type Count } from "../../src/lib/count-up";

const at = (shown: number): Count => ({ shown, target: shown });

describe("a rising number", () => {
  test("goes the same way whatever the frame rate", () => {
    let often = at(0);
    for (let frame = 0; frame < 10; frame += 1) often = nextCount(often, 1000, 50);
    const seldom = nextCount(at(0), 1000, 500);
    expect(often.shown).toBeCloseTo(seldom.shown, 6);
  });

  test("never shows more than there is, however long the pause was", () => {
    expect(nextCount(at(10), 1000, Infinity).shown).toBe(1000);
    expect(nextCount(at(999.8), 1000, 1).shown).toBe(1000);
  });

  test("takes a small step at once, and runs on while it is on its way", () => {
    expect(nextCount(at(222), 227, 0)).toEqual({ shown: 227, target: 227 });
    expect(nextCount(at(222), 228, 0).shown).toBe(222);
    expect(nextCount({ shown: 222, target: 300 }, 226, 16).shown).toBeLessThan(226);
  });

  test("does not move when no time has passed", () => {
    expect(nextCount(at(10), 1000, 0).shown).toBe(10);
    expect(nextCount(at(10), 1000, -5).shown).toBe(10);
  });
});

describe("a lower number", () => {
  test("replaces the shown one at once and is a correction", () => {
    expect(nextCount(at(1000), 990, 16)).toEqual({ shown: 990, target: 990 });
    expect(isCorrection(at(1000), 990)).toBe(true);
  });

  test("is no correction when nobody had read that far yet", () => {
    const onTheWay: Count = { shown: 500, target: 1000 };
    expect(isCorrection(onTheWay, 900)).toBe(false);
    expect(nextCount(onTheWay, 900, 50).shown).toBeGreaterThan(500);
  });
});
