import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { Ridge } from "../../src/charts/Ridge";
import { placeLabels } from "../../src/charts/ridge-labels";
import { peakHeights, ridgeFrame, type RidgeDay } from "../../src/charts/ridge-layout";
import { peakShape } from "../../src/charts/ridge-shape";
import { renderIn } from "../ui/support";

/** A campaign from 4 December on; the last `ahead` days are still to come. */
function campaign(values: number[], ahead = 0): RidgeDay[] {
  const today = values.length - ahead - 1;
  return values.map((value, index) => ({
    date: `2026-12-${String(4 + index).padStart(2, "0")}`,
    value,
    phase: index < today ? "past" : index === today ? "today" : "future",
    label: `${4 + index} Dec`,
    shown: String(value),
  }));
}

const sixDays = campaign([2914, 4380, 3655, 2208, 1967, 0], 1);
const ridge = (days: RidgeDay[]) => <Ridge title="Turnouts by day" days={days} nextWord="still to come" />;

describe("the ridge in words", () => {
  test("lists every day with its number, and days to come without one", () => {
    renderIn("en", ridge(sixDays));
    const days = within(screen.getByRole("list", { name: "Turnouts by day" })).getAllByRole("listitem");
    expect(days.map((day) => day.textContent)).toEqual([
      "4 Dec 2914",
      "5 Dec 4380",
      "6 Dec 3655",
      "7 Dec 2208",
      "8 Dec 1967",
      "9 Dec still to come",
    ]);
  });

  test("is one tab stop that starts today and is read with the arrow keys", async () => {
    renderIn("en", ridge(sixDays));
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe("8 Dec 1967");
    await userEvent.keyboard("{ArrowLeft}");
    expect(document.activeElement?.textContent).toBe("7 Dec 2208");
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(document.activeElement?.textContent).toBe("9 Dec still to come");
    await userEvent.keyboard("{Home}");
    expect(document.activeElement?.textContent).toBe("4 Dec 2914");
  });

  test("says nothing where it is decoration", () => {
    const { container } = renderIn("en", <Ridge plain title="" days={sixDays} nextWord="" />);
    expect(screen.queryByRole("list")).toBeNull();
    expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });
});

describe("the height of a peak", () => {
  test("follows the day's number in whole pixels", () => {
    expect(peakHeights(campaign([50, 100, 25]), { tallest: 150, foot: 0 }, "hero")).toEqual([75, 150, 38]);
  });

  test("of a day to come is fixed and does not press the others down", () => {
    expect(peakHeights(campaign([10, 9000], 1), { tallest: 100, foot: 0 }, "hero")).toEqual([100, 30]);
  });

  test("on a wall is in proportion above the panels that hide the foot", () => {
    const frame = ridgeFrame({ width: 1920, height: 554 }, "screen", 3, 0, 0);
    const seen = peakHeights(campaign([945, 189, 0]), frame, "screen").map((height) => height - frame.foot);
    expect(seen[0]).toBeGreaterThan(90);
    expect(seen[1]).toBeCloseTo((seen[0] ?? 0) / 5, -1);
    expect(seen[2]).toBe(0);
  });

  test.each([
    ["nobody has come", campaign([0, 0, 0])],
    ["there is one day", campaign([7])],
    ["there is no day", []],
    ["all days are equal", campaign([5, 5, 5])],
  ])("is a number when %s", (_case, days) => {
    const { container } = renderIn("en", ridge(days));
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
  });

  test("of zero is no broken path", () => {
    const shape = peakShape({ index: 0, x: 100, height: 0, step: 50, base: 200, bottom: 250, scale: 1 });
    expect(Object.values(shape).join()).not.toMatch(/NaN|Infinity/);
  });
});

describe("labels of peaks", () => {
  const placed = (days: RidgeDay[], width: number) => {
    const frame = ridgeFrame({ width, height: 276 }, "hero", days.length, 0, 0);
    return placeLabels(days, peakHeights(days, frame, "hero"), frame, "hero", 14);
  };

  test("all have room in six days on a desk", () => {
    expect(placed(sixDays, 960).map(({ stand }) => stand)).toEqual([
      "above",
      "above",
      "above",
      "above",
      "beside",
      "above",
    ]);
  });

  test("of today stand above the flag when there is no room beside it", () => {
    expect(placed(campaign([10, 20, 30]), 300).at(-1)?.stand).toBe("above");
  });

  test("are tucked away rather than printed over each other", () => {
    const stands = placed(campaign(Array.from({ length: 60 }, () => 100)), 900).map(({ stand }) => stand);
    expect(stands).toContain("tucked");
    expect(stands.filter((stand) => stand !== "tucked").length).toBeGreaterThan(10);
  });

  test("on a wall stand above the panels from the first person of the day on", () => {
    const days = campaign([945, 1, 0], 1);
    const frame = ridgeFrame({ width: 1920, height: 554 }, "screen", 3, 42, 504);
    const labels = placeLabels(days, peakHeights(days, frame, "screen"), frame, "screen", 20);
    // The panels begin 2.6 rem above the foot, at 16 pixels each.
    for (const { y } of labels) expect(y).toBeLessThanOrEqual(frame.base - 2.6 * 16);
  });

  test("never leave the drawing", () => {
    for (const { x } of placed(campaign(Array.from({ length: 30 }, (_, day) => day)), 700)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(700);
    }
  });
});
