import { drawingOrder, type RidgeDay, type RidgeFrame, type RidgeVariant } from "./ridge-layout";

/** Where the words of a peak stand. */
export interface RidgeLabel {
  /** Of the label's foot, in pixels. */
  x: number;
  y: number;
  /** `beside` the flag, `above` the peak, or `tucked` away because the neighbours leave no room. */
  stand: "beside" | "above" | "tucked";
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far a label may move up (or down towards its dashes) to find room, in font sizes. */
const liftsOf = { past: [0, 1, 2, 3], today: [0], future: [0, -0.6, 1, 2, 3, 4] } as const;

/** Rough width of a text: the real one is only known after drawing, and a few pixels of air do no harm. */
const textWidth = (text: string, fontSize: number) => text.length * fontSize * 0.55;

/**
 * Finds room for the labels: today first, then from high to low. One that would cover another steps up, and is
 * tucked away when that does not help either.
 */
export function placeLabels(
  days: readonly RidgeDay[],
  heights: readonly number[],
  frame: RidgeFrame,
  variant: RidgeVariant,
  fontSize: number,
): RidgeLabel[] {
  const taken: Box[] = [];
  const labels: RidgeLabel[] = days.map(() => ({ x: 0, y: 0, stand: "tucked" }));
  for (const index of drawingOrder(days).reverse()) {
    const day = days[index];
    if (!day) continue;
    const isToday = day.phase === "today";
    const width = Math.max(
      textWidth(day.label, fontSize),
      day.phase === "future" ? 0 : textWidth(day.shown, fontSize * (isToday ? 1.5 : 1.3)),
    );
    const summit = frame.start + frame.step * (index + 0.5);
    const y = frame.base - (heights[index] ?? 0);
    const beside = isToday && variant !== "narrow" && summit + 3 * fontSize + width < frame.width;
    const half = width / 2;
    const x = beside ? summit : Math.round(Math.min(Math.max(summit, half + 4), frame.width - half - 4));
    const flag = isToday && !beside ? 2.6 * fontSize : 0;
    const height = fontSize * (day.phase === "future" ? 1.3 : 2.9);
    const gap = fontSize * 0.75;
    const box = (lift: number): Box =>
      beside
        ? {
            left: summit,
            right: summit + 3 * fontSize + width,
            top: y - fontSize * 3.8,
            bottom: y - fontSize * 0.2,
          }
        : {
            left: x - half,
            right: x + half,
            top: y - lift - flag - gap - height,
            bottom: y - lift - flag - gap,
          };
    const lifts = liftsOf[day.phase].map((part) => part * fontSize);
    const lift = lifts.find((tried) => !taken.some((other) => overlap(box(tried), other)));
    if (lift === undefined) {
      labels[index] = { x, y, stand: "tucked" };
      continue;
    }
    taken.push(box(lift));
    labels[index] = { x, y: y - lift, stand: beside ? "beside" : "above" };
  }
  return labels;
}
