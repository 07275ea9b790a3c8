/** A calendar day of the campaign's zone, `YYYY-MM-DD`. It has no time and is never shifted. */
export type LocalDate = string;

/** A moment: ISO 8601 with an offset, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`. Throws on anything else, a moment with a time included. */
export function parseLocalDate(date: LocalDate): CalendarDay {
  const match = shape.exec(date);
  if (!match) throw new RangeError(`Not a local date: "${date}". Write it as YYYY-MM-DD.`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const asUtc = utcNoon({ year, month, day });
  if (asUtc.getUTCMonth() + 1 !== month) throw new RangeError(`There is no such day: "${date}".`);
  return { year, month, day, weekday: asUtc.getUTCDay() };
}

/** The day as a Date that every UTC formatter shows as that day. */
export function utcNoon({ year, month, day }: Pick<CalendarDay, "year" | "month" | "day">): Date {
  return new Date(Date.UTC(year, month - 1, day, 12));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in an IANA zone, e.g. 2026-12-04T18:30Z is 2026-12-04 in Asia/Almaty. */
export function localDateOf(instant: Instant, zone: string): LocalDate {
  let format = dayFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    dayFormats.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const dayMs = 24 * 60 * 60 * 1000;
  return Math.round(
    (utcNoon(parseLocalDate(to)).getTime() - utcNoon(parseLocalDate(from)).getTime()) / dayMs,
  );
}
