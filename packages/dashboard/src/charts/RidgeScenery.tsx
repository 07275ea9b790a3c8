import { memo, useId } from "react";
import styles from "./Ridge.module.css";
import { farRange, peakShape } from "./ridge-shape";
import type { DayPhase, RidgeFrame } from "./ridge-layout";

interface RidgeSceneryProps {
  frame: RidgeFrame;
  /** How far below the foot the fog is full, as a part of the tallest peak. */
  fogEnd: number;
  /** From the back to the front. */
  peaks: readonly RidgePeak[];
}

interface RidgePeak {
  /** Which day of the campaign, from 0. */
  index: number;
  phase: DayPhase;
  /** Whole pixels. */
  height: number;
}

// Numbers change four times a second, their peaks rarely: only what moves a pixel draws the scenery anew.
/** The mountains themselves. Says nothing to screen readers: the labels do. */
export const RidgeScenery = memo(function RidgeScenery({ frame, fogEnd, peaks }: RidgeSceneryProps) {
  const { width, height, base, tallest } = frame;
  const id = useId();
  const scale = tallest / 196;
  const standing = { step: frame.step, base, bottom: height, scale };
  const fill = (name: string) => `url(#${id}${name})`;
  return (
    <svg
      className={styles.scenery}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <defs>
        <Gradient
          id={`${id}peak`}
          stops={["--ridge-peak-1", "--ridge-peak-2", "--ridge-peak-3"]}
          from={base - tallest}
          to={base + 90 * scale}
        />
        <Gradient
          id={`${id}today`}
          stops={["--ridge-today-1", "--ridge-today-2", "--ridge-today-3"]}
          from={base - tallest * 0.6}
          to={base + 90 * scale}
        />
        <Gradient
          id={`${id}far`}
          stops={["--ridge-far-1", "--ridge-far-2"]}
          from={base - tallest}
          to={base}
        />
        <Gradient
          id={`${id}near`}
          stops={["--ridge-near-1", "--ridge-near-2"]}
          from={base - tallest * 0.7}
          to={base}
        />
        <linearGradient
          id={`${id}fog`}
          gradientUnits="userSpaceOnUse"
          x1="0"
          x2="0"
          y1={base - tallest * 0.16}
          y2={base + tallest * fogEnd}
        >
          <stop style={{ stopColor: "var(--ridge-fog)" }} stopOpacity="0" />
          <stop offset="1" style={{ stopColor: "var(--ridge-fog)" }} />
        </linearGradient>
      </defs>
      <path
        className={styles.far}
        d={farRange(width, height, base - 80 * scale, 120 * scale, 15, 2)}
        fill={fill("far")}
      />
      <path
        className={styles.near}
        d={farRange(width, height, base - 18 * scale, 110 * scale, 23, 41)}
        fill={fill("near")}
      />
      {peaks.map((peak) => {
        if (peak.height === 0) return null;
        const shape = peakShape({ ...peak, ...standing, x: frame.start + frame.step * (peak.index + 0.5) });
        if (peak.phase === "future") {
          return (
            <g key={peak.index}>
              <path className={styles.nextBody} d={shape.body} />
              <path className={styles.nextOutline} d={shape.outline} />
            </g>
          );
        }
        return (
          <g key={peak.index}>
            <path d={shape.body} fill={fill(peak.phase === "today" ? "today" : "peak")} />
            <path className={styles.snow} d={shape.snow} />
            <path className={styles.shade} d={shape.shade} />
          </g>
        );
      })}
      <rect y={Math.floor(base - tallest * 0.16)} width={width} height={height} fill={fill("fog")} />
    </svg>
  );
}, looksTheSame);

function looksTheSame(before: RidgeSceneryProps, after: RidgeSceneryProps): boolean {
  return (
    before.frame === after.frame &&
    before.fogEnd === after.fogEnd &&
    before.peaks.length === after.peaks.length &&
    before.peaks.every((peak, place) => isSamePeak(peak, after.peaks[place]))
  );
}

function isSamePeak(one: RidgePeak, other: RidgePeak | undefined): boolean {
  return one.index === other?.index && one.phase === other.phase && one.height === other.height;
}

function Gradient({
  id,
  stops,
  from,
  to,
}: {
  id: string;
  stops: readonly string[];
  from: number;
  to: number;
}) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={from} y2={to}>
      {stops.map((stop, index) => (
        <stop key={stop} offset={index / (stops.length - 1)} style={{ stopColor: `var(${stop})` }} />
      ))}
    </linearGradient>
  );
}
