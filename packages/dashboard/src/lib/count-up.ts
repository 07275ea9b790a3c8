/** What a counter shows, which number it is on its way to, and whether it is there. */
export interface Count {
  shown: number;
  target: number;
}

/** Time in which two thirds of the way are done. */
const easingMs = 350;

/** A step that needs no run-up: one more is there together with all else that counts it. */
const smallStep = 5;

/**
 * The next state of a counter after some time. It rises towards the target by elapsed time, whatever the frame rate.
 * A small step from rest is shown at once. It
 * never runs downwards: a target below what is shown is a correction and is shown at once.
 */
export function nextCount(count: Count, target: number, elapsedMs: number): Count {
  const left = target - count.shown;
  const rests = count.shown === count.target;
  if (left <= 0 || (rests && left <= smallStep)) return { shown: target, target };
  const shown = count.shown + left * (1 - Math.exp(-Math.max(0, elapsedMs) / easingMs));
  // The last half is not worth a crawl, and rounding must not show more than there is.
  return { shown: target - shown < 0.5 ? target : Math.min(shown, target), target };
}

/** True when the new target is below what people have already read. */
export function isCorrection(count: Count, target: number): boolean {
  return Math.round(target) < Math.round(count.shown);
}
