import { describe, expect, test } from "vitest";
import { firstWall, keepPublished, turnWall, type Wall } from "../../src/screens/progress/wall-order";
import { cardWidth, placeCards } from "../../src/screens/progress/wall-places";

const notes = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const ids = (wall: Wall<{ id: string }>) => wall.notes.map(({ id }) => id);
const many = notes(..."abcdefghijklmnopqrst");

describe("which note is put up next", () => {
  test("the wall begins with the newest", () => {
    expect(ids(firstWall(many)).slice(0, 4)).toEqual(["a", "b", "c", "d"]);
  });

  test("the newest that was never up comes first", () => {
    const wall = firstWall(notes("a", "b", "c"));
    const after = turnWall(wall, notes("new", "a", "b", "c"), new Set(["a", "b"]));
    expect(ids(after)).toEqual(["new", "a", "b", "c"]);
  });

  test("then the one that was up longest ago, until all have been", () => {
    let wall = firstWall(many);
    const inSight = () => new Set(ids(wall).slice(0, 4));
    const up: (string | undefined)[] = [];
    for (let turn = 0; turn < many.length; turn += 1) {
      wall = turnWall(wall, many, inSight());
      up.push(ids(wall)[0]);
    }
    expect(new Set(up)).toEqual(new Set(many.map(({ id }) => id)));
  });

  test("never one that is in sight already", () => {
    const wall = firstWall(notes("a", "b"));
    expect(turnWall(wall, notes("a", "b"), new Set(["a", "b"]))).toBe(wall);
  });

  test("a note never stands on the wall twice", () => {
    let wall = firstWall(many);
    for (let turn = 0; turn < 50; turn += 1) {
      wall = turnWall(wall, many, new Set(ids(wall).slice(0, 5)));
      expect(new Set(ids(wall)).size).toBe(ids(wall).length);
    }
  });

  test("what is no longer published is gone, and the rest keeps its order", () => {
    const wall = firstWall(notes("a", "b", "c"));
    expect(ids(keepPublished(wall, notes("new", "c", "a")))).toEqual(["a", "c"]);
  });

  test("a shortened text is shown as it is now", () => {
    const wall = firstWall(notes("a"));
    expect(keepPublished(wall, [{ id: "a", text: "shorter" }]).notes[0]?.text).toBe("shorter");
  });
});

describe("where cards stand", () => {
  const frame = { width: 400, height: 500, columns: 1, gap: 10, mostGrowth: 0 };

  test("below each other while they fit as a whole", () => {
    expect(placeCards([100, 200, 150, 100], frame)).toEqual([
      { x: 0, y: 0, height: 100 },
      { x: 0, y: 110, height: 200 },
      { x: 0, y: 320, height: 150 },
      undefined,
    ]);
  });

  test("one that does not fit is left out and a lower one is tried", () => {
    expect(placeCards([300, 300, 150], frame).map((place) => place?.y)).toEqual([0, undefined, 310]);
  });

  test("one that is higher than the wall has no place", () => {
    expect(placeCards([501], frame)).toEqual([undefined]);
  });

  test("in the emptiest of several columns", () => {
    const upright = { ...frame, width: 810, columns: 2 };
    expect(cardWidth(upright)).toBe(400);
    expect(placeCards([100, 200, 150], upright).map((place) => [place?.x, place?.y])).toEqual([
      [0, 0],
      [410, 0],
      [0, 110],
    ]);
  });

  test("cards share the room that is left, up to a limit", () => {
    const generous = { ...frame, mostGrowth: 1000 };
    expect(placeCards([100, 200], generous).map((place) => place?.height)).toEqual([195, 295]);
    expect(placeCards([100, 200], { ...frame, mostGrowth: 20 }).map((place) => place?.height)).toEqual([
      120, 220,
    ]);
  });

  test.each([1, 2, 3])("never beyond the wall's edge with %i columns", (columns) => {
    const wall = { ...frame, columns, mostGrowth: 90 };
    const heights = Array.from({ length: 40 }, (_, card) => 60 + ((card * 73) % 240));
    const edges = placeCards(heights, wall).flatMap((place) => (place ? [place.y + place.height] : []));
    expect(edges.length).toBeGreaterThan(columns);
    expect(Math.max(...edges)).toBeLessThanOrEqual(wall.height);
  });
});
