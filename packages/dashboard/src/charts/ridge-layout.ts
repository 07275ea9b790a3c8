import type { Size } from "../lib/use-size";

/** `past` days are done, `today` grows, `future` days have no number yet. */
export type DayPhase = "past" | "today" | "future";

/** One day of the campaign as a peak. */
export interface RidgeDay {
  /** The local date: identity of the peak. */
  date: string;
  /** Turnouts of the day, 0 or more. */
  value: number;
  phase: DayPhase;
  /** What stands above the peak: "5 Dec · Sat". */
  label: string;
  /** The number, formatted. Not shown for a day to come. */
  shown: string;
}

/** `hero`: wide board · `narrow`: phone · `screen`: the wall by night, with panels standing in front of the foot. */
export type RidgeVariant = "hero" | "narrow" | "screen";

export interface RidgeFrame extends Size {
  /** Where the mountains stand. */
  base: number;
  /** Height of the highest. */
  tallest: number;
  /** Height of a day on which nobody came: what stands in front hides so much, so that what is seen is in proportion. */
  foot: number;
  /** Left end of the days. */
  start: number;
  /** Room of one day. */
  step: number;
}

const proportions = {
  hero: { base: 0.84, tallest: 0.54, foot: 0, future: 0.3 },
  narrow: { base: 0.92, tallest: 0.47, foot: 0, future: 0.34 },
  screen: { base: 0.36, tallest: 0.265, foot: 0.085, future: 0.48 },
} as const satisfies Record<RidgeVariant, object>;

/** Divides the drawing: `start` and `end` are kept free of peaks, in pixels from either side. */
export function ridgeFrame(
  size: Size,
  variant: RidgeVariant,
  days: number,
  start: number,
  end: number,
): RidgeFrame {
  const { base, tallest, foot } = proportions[variant];
  const room = Math.max(1, size.width - start - end);
  return {
    ...size,
    base: Math.round(size.height * base),
    tallest: Math.round(size.height * tallest),
    foot: Math.round(size.height * foot),
    start,
    step: room / Math.max(1, days),
  };
}

/** Height of every peak in whole pixels, so that a number that barely moves redraws nothing. */
export function peakHeights(
  days: readonly Pick<RidgeDay, "value" | "phase">[],
  { tallest, foot }: Pick<RidgeFrame, "tallest" | "foot">,
  variant: RidgeVariant,
): number[] {
  const most = Math.max(1, ...days.map(({ value, phase }) => (phase === "future" ? 0 : value)));
  return days.map(({ value, phase }) =>
    Math.round(
      phase === "future"
        ? tallest * proportions[variant].future
        : foot + (Math.max(0, value) / most) * (tallest - foot),
    ),
  );
}

/** From the back to the front: days to come, then from low to high, today before all. */
export function drawingOrder(days: readonly Pick<RidgeDay, "value" | "phase">[]): number[] {
  const depth = { future: 0, past: 1, today: 2 } as const;
  const at = (index: number) => days[index] ?? { value: 0, phase: "future" as const };
  return [...days.keys()].sort(
    (a, b) => depth[at(a).phase] - depth[at(b).phase] || at(a).value - at(b).value,
  );
}
