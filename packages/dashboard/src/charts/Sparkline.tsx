import type { Point } from "../lib/half-hours";
import { areaUnder, curveThrough, type Place } from "./curve";
import styles from "./Sparkline.module.css";

const [width, height] = [100, 36];

interface SparklineProps {
  course: readonly Point[];
  /** To be held against it, dashed: how it grew over the same time. */
  before?: readonly Point[];
  color: string;
}

/**
 * How a number has grown, small beside the number that says the rest: decoration. Both courses begin at nothing, because
 * what each had before says nothing of the day.
 */
export function Sparkline({ course, before = [], color }: SparklineProps) {
  if (course.length < 2) return null;
  const [grown, grownBefore] = [growthOf(course), growthOf(before)];
  const all = [...grown, ...grownBefore].map(({ value }) => value);
  const least = Math.min(0, ...all);
  const span = Math.max(1, Math.max(...all) - least);
  const placesOf = (points: readonly Grown[]): Place[] =>
    points.map(({ share, value }) => [share * width, height - 2 - ((value - least) / span) * (height - 4)]);
  const places = placesOf(grown);
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      style={{ color }}
      aria-hidden="true"
    >
      <path d={areaUnder(places, height)} className={styles.area} />
      {grownBefore.length > 1 && <path d={curveThrough(placesOf(grownBefore))} className={styles.before} />}
      <path d={curveThrough(places)} className={styles.line} />
    </svg>
  );
}

/** How much there is more than at the beginning, after a share of the time. */
interface Grown {
  share: number;
  value: number;
}

function growthOf(course: readonly Point[]): Grown[] {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return [];
  const [begins, ends] = [Date.parse(first.at), Date.parse(last.at)];
  return course.map(({ at, value }) => ({
    share: (Date.parse(at) - begins) / Math.max(1, ends - begins),
    value: value - first.value,
  }));
}
