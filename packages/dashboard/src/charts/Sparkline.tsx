import type { Point } from "../lib/half-hours";
import { areaUnder, curveThrough, type Place } from "./curve";
import styles from "./Sparkline.module.css";

const [width, height] = [100, 36];

/** A number's course, small beside the number that says the rest: decoration. */
export function Sparkline({ course, color }: { course: readonly Point[]; color: string }) {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last || course.length < 2) return null;
  const [begins, ends] = [Date.parse(first.at), Date.parse(last.at)];
  const values = course.map(({ value }) => value);
  const least = Math.min(...values);
  const span = Math.max(1, Math.max(...values) - least);
  const places = course.map(({ at, value }): Place => [
    ((Date.parse(at) - begins) / Math.max(1, ends - begins)) * width,
    height - 2 - ((value - least) / span) * (height - 4),
  ]);
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      style={{ color }}
      aria-hidden="true"
    >
      <path d={areaUnder(places, height)} className={styles.area} />
      <path d={curveThrough(places)} className={styles.line} />
    </svg>
  );
}
