import { memo, useMemo, useRef } from "react";
import { useRoving } from "../lib/use-roving";
import { useSize } from "../lib/use-size";
import { placeLabels, type RidgeLabel } from "./ridge-labels";
import { drawingOrder, peakHeights, ridgeFrame, type RidgeDay, type RidgeVariant } from "./ridge-layout";
import { RidgeScenery } from "./RidgeScenery";
import styles from "./Ridge.module.css";

interface RidgeProps {
  /** What the peaks count: name of the list for screen readers. */
  title: string;
  days: readonly RidgeDay[];
  variant?: RidgeVariant | undefined;
  /** Pixels at the left and right that stay free of peaks, for instance under a giant number. */
  start?: number | undefined;
  end?: number | undefined;
  /** Size of the day's label in pixels; the number is a third larger. */
  fontSize?: number | undefined;
  /** Said for a day to come instead of a number. */
  nextWord: string;
  /** Only the mountains, without words: decoration. */
  plain?: boolean | undefined;
  className?: string | undefined;
}

const assumed = {
  hero: { width: 1440, height: 276 },
  narrow: { width: 390, height: 186 },
  screen: { width: 1920, height: 700 },
};
const fogEnds = { hero: 0.01, narrow: 0.05, screen: 0.6 };

/** One peak a day: height is the day's number. Fills the box its place gives it (set a height there). */
export const Ridge = memo(function Ridge({
  title,
  days,
  variant = "hero",
  start = 0,
  end = 0,
  fontSize = 14,
  nextWord,
  plain = false,
  className,
}: RidgeProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place, assumed[variant]);
  const frame = useMemo(
    () => ridgeFrame(size, variant, days.length, start, end),
    [size, variant, days.length, start, end],
  );
  const heights = peakHeights(days, frame, variant);
  const peaks = drawingOrder(days).map((index) => ({
    index,
    phase: days[index]?.phase ?? "future",
    height: heights[index] ?? 0,
  }));
  const labels = placeLabels(days, heights, frame, variant, fontSize);
  return (
    <div
      ref={place}
      className={[styles.ridge, styles[variant], className].filter(Boolean).join(" ")}
      style={{ fontSize }}
    >
      <RidgeScenery frame={frame} fogEnd={fogEnds[variant]} peaks={peaks} />
      {!plain && <RidgeLabels title={title} days={days} labels={labels} nextWord={nextWord} />}
    </div>
  );
});

interface RidgeLabelsProps extends Pick<RidgeProps, "title" | "days" | "nextWord"> {
  labels: readonly RidgeLabel[];
}

function RidgeLabels({ title, days, labels, nextWord }: RidgeLabelsProps) {
  const today = days.findIndex(({ phase }) => phase === "today");
  const reading = useRoving(days.length, Math.max(0, today));
  return (
    <ol className={styles.labels} aria-label={title}>
      {days.map((day, index) => {
        const { x, y, stand } = labels[index] ?? { x: 0, y: 0, stand: "tucked" };
        return (
          <li
            key={day.date}
            {...reading(index)}
            className={[styles.label, styles[stand], styles[day.phase]].join(" ")}
            style={{ translate: `${Math.round(x)}px ${Math.round(y)}px` }}
          >
            {day.phase === "today" && <Flag />}
            <span className={styles.words}>
              <span className={styles.day}>{day.label}</span>{" "}
              {day.phase === "future" ? (
                <span className={styles.unsaid}>{nextWord}</span>
              ) : (
                <strong className={styles.number}>{day.shown}</strong>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Flag() {
  return (
    <svg className={styles.flag} viewBox="-2 -54 44 58" aria-hidden="true">
      <path className={styles.pole} d="M0 4V-50" />
      <path className={styles.cloth} d="M1.5-50c14-7 22 6 40-1v25c-18 7-26-6-40 1z" />
    </svg>
  );
}
