import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Hexes, type HexDistrict } from "../../src/charts/Hexes";
import { hexLayout, honeycomb } from "../../src/charts/hex-layout";
import { renderIn } from "../ui/support";

const almaty = ["alatau", "zhetysu", "turksib", "auezov", "almaly", "medeu", "nauryzbay", "bostandyk"];
const longName = "Район имени сорокавосьмибуквенного первопроходца";
const districts = (codes: string[], value: (index: number) => number): HexDistrict[] =>
  codes.map((id, index) => ({ id, name: id, value: value(index), shown: String(value(index)) }));

describe("districts", () => {
  test("are a list of names and numbers", () => {
    renderIn("en", <Hexes title="Districts" districts={districts(almaty, (index) => index)} />);
    const rows = within(screen.getByRole("list", { name: "Districts" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual(almaty.map((name, index) => `${name} ${index}`));
  });

  test.each([
    ["nobody has come", districts(almaty, () => 0)],
    ["all are equal", districts(almaty, () => 7)],
    ["there is one", districts(["medeu"], () => 5)],
    ["there is none", []],
  ])("are drawn when %s", (_case, all) => {
    const { container } = renderIn("en", <Hexes title="Districts" districts={all} />);
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
    expect(screen.queryAllByRole("listitem")).toHaveLength(all.length);
  });

  test("keep a name of 48 letters whole", () => {
    renderIn(
      "ru",
      <Hexes title="Районы" districts={[{ id: "long", name: longName, value: 3, shown: "3" }]} />,
    );
    expect(screen.getByText(longName)).toBeTruthy();
  });

  test("stand where the caller puts them", () => {
    const placed = districts(["a", "b"], () => 1).map((district, row) => ({
      ...district,
      place: { col: 0, row },
    }));
    renderIn("en", <Hexes title="Districts" districts={placed} />);
    expect(screen.getAllByRole("listitem").map((row) => row.style.left)).toEqual(["0%", "0%"]);
  });
});

describe("places of hexagons", () => {
  test("Almaty has its own drawing, whatever the case of its codes", () => {
    expect(hexLayout(["MEDEU", "alatau"])).toEqual([
      { col: 2.5, row: 1 },
      { col: 0, row: 0 },
    ]);
  });

  test("one unknown code makes it a honeycomb for all", () => {
    expect(hexLayout(["medeu", "elsewhere"])).toEqual(honeycomb(2));
  });

  test.each([1, 2, 5, 17])("%i hexagons of a honeycomb never share a place", (count) => {
    const places = honeycomb(count).map(({ col, row }) => `${col}/${row}`);
    expect(new Set(places).size).toBe(count);
  });
});
