import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { budShapes, petalShapes } from "../../src/charts/petal-shape";
import { PetalLegend } from "../../src/charts/PetalLegend";
import { Petals, type PetalCategory } from "../../src/charts/Petals";
import { renderIn } from "../ui/support";

const longName = "Добрососедство, благоустройство и помощь соседям";

function categories(values: number[]): PetalCategory[] {
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  return values.map((value, index) => ({
    id: String(index),
    name: index === 0 ? longName : `Category ${index}`,
    value,
    shown: String(value),
    share: `${Math.round((value / total) * 100)}%`,
  }));
}

describe("a flower", () => {
  test.each(Array.from({ length: 12 }, (_, count) => count + 1))(
    "has a petal and a label for each of %i categories",
    (count) => {
      const all = categories(Array.from({ length: count }, (_, index) => index + 1));
      const { container } = renderIn("en", <Petals categories={all} title="Causes" />);
      expect(container.querySelectorAll("svg g")).toHaveLength(count);
      const labels = within(screen.getByRole("list", { name: "Causes" })).getAllByRole("listitem");
      expect(labels).toHaveLength(count);
      expect(labels[0]?.textContent).toContain(longName);
      expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
    },
  );

  test("carries the number in its area: four times as many people, twice as long", () => {
    const [most, quarter] = petalShapes([400, 100]);
    expect(quarter?.length).toBeCloseTo((most?.length ?? 0) / 2);
  });

  test("is all buds while nothing has been counted", () => {
    const { container } = renderIn("en", <Petals categories={categories([0, 0, 0])} title="Causes" />);
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
    expect(screen.getAllByText("0%")).toHaveLength(3);
    expect(new Set(budShapes(3).map(({ length }) => length)).size).toBe(1);
  });

  test("without a title is decoration beside its legend", () => {
    const all = categories([3, 1]);
    renderIn(
      "en",
      <>
        <Petals categories={all} />
        <PetalLegend title="Causes" categories={all} />
      </>,
    );
    expect(screen.getAllByRole("list")).toHaveLength(1);
    expect(screen.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
      `${longName}375%`,
      "Category 1125%",
    ]);
  });
});
