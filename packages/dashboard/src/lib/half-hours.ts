/** A total as it stood at a moment. */
export interface Point {
  /** ISO 8601 with an offset. */
  at: string;
  value: number;
}

/** How much a total grew in half an hour. */
export interface HalfHour {
  /** When it begins, in milliseconds since 1970. */
  begins: number;
  /** Below zero when more was taken back than came. */
  growth: number;
}

export const halfHourMs = 30 * 60_000;
/** What a day has, also one on which clocks are changed: its last half hours are then of the next day, and empty. */
const aDay = 48;

/**
 * A total's growth by half hours of a day, as far as it is known: the one that is going on is the last.
 *
 * @param points the total's course, the oldest first; the first is what stood when the day began
 * @param dayBegins milliseconds since 1970
 */
export function growthByHalfHours(points: readonly Point[], dayBegins: number): HalfHour[] {
  const last = points.at(-1);
  if (!last) return [];
  const until = Date.parse(last.at);
  const known = Math.min(aDay, Math.max(0, Math.ceil((until - dayBegins) / halfHourMs)));
  let before = points[0]?.value ?? 0;
  let next = 0;
  return Array.from({ length: known }, (_, index) => {
    const begins = dayBegins + index * halfHourMs;
    let stood = before;
    for (; next < points.length; next++) {
      const point = points[next];
      if (!point || Date.parse(point.at) > begins + halfHourMs) break;
      stood = point.value;
    }
    const growth = stood - before;
    before = stood;
    return { begins, growth };
  });
}
