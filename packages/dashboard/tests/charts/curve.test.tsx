import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { areaUnder, curveThrough, roundTop } from "../../src/charts/curve";
import { DayCurve } from "../../src/charts/DayCurve";
import { Sparkline } from "../../src/charts/Sparkline";

describe("a curve", () => {
  test("needs two places", () => {
    expect(curveThrough([[0, 1]])).toBe("");
    expect(areaUnder([[0, 1]], 9)).toBe("");
    expect(
      curveThrough([
        [0, 1],
        [10, 5],
      ]),
    ).toMatch(/^M0,1/);
  });

  test.each([
    [0, 2],
    [7, 8],
    [34, 40],
    [839, 1_000],
    [1_000, 1_000],
    [1_001, 2_000],
  ])("over %i ends at a round %i", (value, top) => expect(roundTop(value)).toBe(top));
});

test("a course of one value is not drawn", () => {
  const { container } = render(
    <Sparkline course={[{ at: "2026-12-04T10:00:00+05:00", value: 3 }]} color="red" />,
  );
  expect(container.querySelector("svg")).toBeNull();
});

test("a day is one tab stop at its end and is read with the arrow keys", async () => {
  const points = ["10:00", "10:30", "11:00"].map((time, index) => ({
    share: index / 48,
    value: index,
    time,
    said: `${time}: ${index}`,
  }));
  render(<DayCurve title="Today" points={points} number={String} />);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe("11:00: 2");
  await userEvent.keyboard("{ArrowLeft}");
  expect(document.activeElement?.textContent).toBe("10:30: 1");
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
});
