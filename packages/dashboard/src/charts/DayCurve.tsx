import { useRef } from "react";
import { useRoving } from "../lib/use-roving";
import { useSize } from "../lib/use-size";
import { areaUnder, curveThrough, roundTop, type Place } from "./curve";
import styles from "./DayCurve.module.css";

/** A point of the day. */
export interface CurvePoint {
  /** Its place in the day, 0 to 1. */
  share: number;
  value: number;
  /** Its moment, as it is written: "10:00". */
  time: string;
  /** All that is known of it, for who hears it or stands on it. */
  said: string;
}

interface DayCurveProps {
  /** Name of the list for screen readers. */
  title: string;
  points: readonly CurvePoint[];
  /** Another day's points to compare with. */
  others?: readonly { share: number; value: number }[] | undefined;
  /** How a number is written. */
  number: (value: number) => string;
}

const assumed = { width: 720, height: 230 };
const edge = { top: 12, bottom: 26, left: 52, right: 14 };
const hours = [0, 4, 8, 12, 16, 20];

/** How a day goes, half hour by half hour: solid what was, dashed the day it is compared with. Read with the arrow keys. */
export function DayCurve({ title, points, others = [], number }: DayCurveProps) {
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place, assumed);
  const reading = useRoving(points.length, Math.max(0, points.length - 1));
  const top = roundTop(Math.max(2, ...points.map(({ value }) => value), ...others.map(({ value }) => value)));
  const ground = height - edge.bottom;
  const x = (share: number) => edge.left + share * (width - edge.left - edge.right);
  const y = (value: number) => ground - (Math.max(0, value) / top) * (ground - edge.top);
  const placed = (list: readonly { share: number; value: number }[]) =>
    list.map(({ share, value }): Place => [x(share), y(value)]);
  const now = points.at(-1);
  return (
    <div ref={place} className={styles.curve}>
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line
              x1={edge.left}
              x2={width - edge.right}
              y1={y(value)}
              y2={y(value)}
              className={styles.rule}
            />
            <text x={edge.left - 8} y={y(value) + 4} textAnchor="end" className={styles.mark}>
              {number(value)}
            </text>
          </g>
        ))}
        {hours.map((hour) => (
          <text key={hour} x={x(hour / 24)} y={height - 6} textAnchor="middle" className={styles.mark}>
            {`${String(hour).padStart(2, "0")}:00`}
          </text>
        ))}
        <path d={curveThrough(placed(others))} className={styles.other} />
        <path d={areaUnder(placed(points), ground)} className={styles.area} />
        <path d={curveThrough(placed(points))} className={styles.line} />
        {now && <circle cx={x(now.share)} cy={y(now.value)} r="5" className={styles.now} />}
      </svg>
      <ol aria-label={title}>
        {points.map((point, index) => (
          <li
            key={point.time}
            className={styles.point}
            style={{ left: x(point.share), top: y(point.value) }}
            data-side={point.share > 0.5 ? "left" : "right"}
            {...reading(index)}
          >
            <span className={styles.said}>{point.said}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
