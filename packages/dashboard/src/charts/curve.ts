import { curveMonotoneX, area as d3Area, line as d3Line } from "d3-shape";

/** A place in a drawing. */
export type Place = readonly [x: number, y: number];

const [x, y] = [(place: Place) => place[0], (place: Place) => place[1]];
const toLine = d3Line<Place>(x, y).curve(curveMonotoneX);

/** A curve through places from left to right that never swings past them; empty for less than two. */
export function curveThrough(places: readonly Place[]): string {
  return places.length < 2 ? "" : (toLine(places) ?? "");
}

/** What lies between that curve and the ground. */
export function areaUnder(places: readonly Place[], ground: number): string {
  if (places.length < 2) return "";
  return d3Area<Place>(x, ground, y).curve(curveMonotoneX)(places) ?? "";
}

/** The next round number above a value, of which halves are round as well: 40 for 34, 1 000 for 839. */
export function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const step = [1, 2, 4, 6, 8, 10].find((times) => times * power >= value) ?? 10;
  return Math.max(2, step * power);
}
