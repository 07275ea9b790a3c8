import { memo, type CSSProperties } from "react";
import { FitBox } from "./FitBox";
import { hexLayout, type HexPlace } from "./hex-layout";
import styles from "./Hexes.module.css";

/** A district and its number. */
export interface HexDistrict {
  /** Its code, e.g. "almaly": finds its place. */
  id: string;
  name: string;
  /** 0 or more. */
  value: number;
  /** The number, formatted. */
  shown: string;
  /** Its place; left out: by its code, else in a honeycomb. All have one, or none. */
  place?: HexPlace | undefined;
}

interface HexesProps {
  /** Name of the list for screen readers. Say somewhere that it is schematic. */
  title: string;
  districts: readonly HexDistrict[];
  fit?: "width" | "box" | undefined;
  className?: string | undefined;
}

// In units of a hexagon's outer radius.
const width = Math.sqrt(3);
const rowStep = 1.5;

/** Districts as equal hexagons, the darker (by night: the more golden) the larger the number. */
export const Hexes = memo(function Hexes({ title, districts, fit, className }: HexesProps) {
  const places = findPlaces(districts);
  const columns = Math.max(0, ...places.map(({ col }) => col)) + 1;
  const rows = Math.max(0, ...places.map(({ row }) => row)) + 1;
  const box = { width: columns * width, height: (rows - 1) * rowStep + 2 };
  const shares = shareOfRange(districts.map(({ value }) => value));
  return (
    <FitBox ratio={box.width / box.height} fit={fit} className={className}>
      <ul
        className={styles.hexes}
        aria-label={title}
        style={{ "--unit": `${100 / box.width}cqw` } as CSSProperties}
      >
        {districts.map((district, index) => {
          const { col, row } = places[index] ?? { col: 0, row: 0 };
          const share = shares[index] ?? 0;
          const style = {
            left: `${((col * width) / box.width) * 100}%`,
            top: `${((row * rowStep) / box.height) * 100}%`,
            width: `${(width / box.width) * 100}%`,
            height: `${(2 / box.height) * 100}%`,
            "--share-day": `${depth(share, dayLimit, [12, 67], [87, 100])}%`,
            "--share-night": `${depth(share, nightLimit, [0, 29], [47, 100])}%`,
          } as CSSProperties;
          return (
            <li key={district.id} className={[styles.hex, styles[band(share)]].join(" ")} style={style}>
              <span
                className={styles.name}
                style={{ fontSize: `calc(var(--unit) * ${nameSize(district.name)})` }}
              >
                {district.name}
              </span>{" "}
              <strong className={styles.number}>{district.shown}</strong>
            </li>
          );
        })}
      </ul>
    </FitBox>
  );
});

function findPlaces(districts: readonly HexDistrict[]): HexPlace[] {
  const given = districts.map(({ place }) => place).filter((place) => place !== undefined);
  return given.length === districts.length ? given : hexLayout(districts.map(({ id }) => id));
}

/** Where each value stands between the smallest (0) and the largest (1). Equal values are all 1, or 0 when nothing is counted. */
function shareOfRange(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) =>
    most > least ? (value - least) / (most - least) : Math.sign(Math.max(0, most)),
  );
}

// No ink is readable on the middle of a ramp from light to dark, so each ramp leaves its middle out.
const dayLimit = 0.62;
const nightLimit = 0.4;

/** How much of the ramp's far end is mixed in, in percent: below the limit from the lower range, above it from the upper one. */
function depth(
  share: number,
  limit: number,
  lower: readonly [number, number],
  upper: readonly [number, number],
): number {
  const [from, to] = share <= limit ? lower : upper;
  const part = share <= limit ? share / limit : (share - limit) / (1 - limit);
  return Math.round(from + (to - from) * part);
}

/** Which ink is read on which part of the ramps. */
function band(share: number): "low" | "middle" | "high" {
  if (share <= nightLimit) return "low";
  return share <= dayLimit ? "middle" : "high";
}

/** Size of a name in hexagon radii: its longest word stands in one line, and a long name in few. */
function nameSize(name: string): number {
  const longestWord = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
  const forWord = 1.62 / (longestWord * 0.63);
  const forLines = name.length > 22 ? 0.2 : 0.28;
  return Number(Math.max(0.14, Math.min(0.28, forWord, forLines)).toFixed(3));
}
