/** A place near the middle, in pixels of a 1080p screen. */
export interface Shift {
  x: number;
  y: number;
}

const stepMs = 5 * 60_000;
const ring: readonly Shift[] = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 3, y: 2 },
  { x: 2, y: 4 },
  { x: 0, y: 4 },
  { x: -2, y: 4 },
  { x: -3, y: 2 },
  { x: -2, y: 0 },
  { x: -3, y: -2 },
  { x: -2, y: -4 },
  { x: 0, y: -4 },
  { x: 2, y: -4 },
  { x: 3, y: -2 },
  { x: 2, y: 0 },
];

/**
 * Where the picture stands after some time, so that nothing burns in: a walk around the middle, one small step every
 * five minutes, once around in 70 minutes. Nobody sees a step; no pixel is lit the same all evening.
 */
export function shiftAfter(elapsedMs: number): Shift {
  const step = Math.floor(Math.max(0, elapsedMs) / stepMs) % ring.length;
  return ring[step] ?? { x: 0, y: 0 };
}

/** When the next step is due, in milliseconds from then. */
export function untilNextShift(elapsedMs: number): number {
  return stepMs - (Math.max(0, elapsedMs) % stepMs);
}
