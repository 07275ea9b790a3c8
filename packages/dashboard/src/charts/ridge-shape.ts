// The drawing of mountains: pure geometry in pixels, y grows downwards.
import { noise } from "./noise";

type Point = readonly [x: number, y: number];

/** One mountain. */
export interface PeakShape {
  body: string;
  shade: string;
  snow: string;
  outline: string;
}

interface PeakPlace {
  /** Which day: makes each mountain's rocks its own. */
  index: number;
  /** Of the summit. */
  x: number;
  height: number;
  /** Room of one day. */
  step: number;
  /** Where all mountains stand. */
  base: number;
  /** Lower edge of the drawing. */
  bottom: number;
  /** Size of the rocks: 1 when the tallest mountain has 196 px. */
  scale: number;
}

const rocks = 9;
const snowLine = 0.27;

function path(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
}

function slope(place: PeakPlace, direction: 1 | -1, width: number): Point[] {
  const { index, x, base, height, scale } = place;
  return Array.from({ length: rocks + 1 }, (_, rock) => {
    const down = rock / rocks;
    const roughness = (1 - down) * down * 4 * scale;
    // A low mountain has low rocks: they must not rise above their summit.
    const lift = Math.min(1, height / (40 * scale));
    return [
      x + direction * width * down + noise(index * 31 + rock * 7 + direction) * 7 * roughness,
      base -
        height * (1 - down) ** 1.12 +
        noise(index * 17 + rock * 5 + direction * 2) * 6 * roughness * lift,
    ];
  });
}

function along(side: readonly Point[], part: number): Point {
  const exact = part * rocks;
  const lower = Math.min(rocks - 1, Math.floor(exact));
  const [from, to] = [side[lower] ?? [0, 0], side[lower + 1] ?? [0, 0]];
  const rest = exact - lower;
  return [from[0] * (1 - rest) + to[0] * rest, from[1] * (1 - rest) + to[1] * rest];
}

function snowCap(
  left: readonly Point[],
  right: readonly Point[],
  { index, height, scale }: PeakPlace,
): Point[] {
  const [leftEdge, rightEdge] = [along(left, snowLine), along(right, snowLine * 0.9)];
  const teeth = Array.from({ length: 8 }, (_, tooth): Point => {
    const part = (tooth + 1) / 9;
    const drop = tooth % 2 ? -height * 0.05 : height * 0.1;
    return [
      rightEdge[0] + (leftEdge[0] - rightEdge[0]) * part,
      rightEdge[1] +
        (leftEdge[1] - rightEdge[1]) * part +
        drop +
        noise(index + tooth) * Math.min(3 * scale, height * 0.02),
    ];
  });
  const above = (side: readonly Point[], limit: number) => side.filter((_, rock) => rock / rocks < limit);
  return [
    ...above(left, snowLine).reverse(),
    ...above(right, snowLine * 0.9).slice(1),
    rightEdge,
    ...teeth,
    leftEdge,
  ];
}

/** The mountain of a day. A height of 0 is a flat place, never a broken path. */
export function peakShape(place: PeakPlace): PeakShape {
  const { index, x, height, step, base, bottom, scale } = place;
  const leftWidth = step * (0.78 + 0.12 * noise(index + 3));
  const rightWidth = step * (0.84 + 0.12 * noise(index + 9));
  const left = slope(place, -1, leftWidth);
  const right = slope(place, 1, rightWidth);
  const ridgeLine = [...left.toReversed(), ...right.slice(1)];
  const spine = Array.from({ length: 7 }, (_, rock): Point => {
    const down = rock / 6;
    return [
      x + 26 * scale * down + (rock ? noise(index * 13 + rock) * 15 * scale : 0),
      base - height * (1 - down),
    ];
  });
  // Below their foot the mountains go on spreading: a wall screen shows them there between its panels.
  const spread = (bottom - base) * 0.5;
  return {
    body: `${path([...ridgeLine, [x + rightWidth + spread, bottom], [x - leftWidth - spread, bottom]])}Z`,
    shade: `${path([...spine, [x + 30 * scale, bottom], [x + rightWidth + spread, bottom], ...right.toReversed()])}Z`,
    snow: `${path(snowCap(left, right, place))}Z`,
    outline: path(ridgeLine),
  };
}

/** A far range across the whole width, without meaning: the city's horizon. */
export function farRange(
  width: number,
  bottom: number,
  y: number,
  amplitude: number,
  summits: number,
  seed: number,
): string {
  const points = Array.from({ length: summits + 1 }, (_, summit): Point => {
    const rise = amplitude * (0.55 + 0.45 * noise(seed + summit * 1.7)) * (summit % 2 ? 1 : 0.35);
    return [(summit / summits) * (width + 20) - 10, y - rise];
  });
  return `${path([[-10, bottom], ...points, [width + 10, bottom]])}Z`;
}
