import type { Instant } from "./local-date";

/** A day and a time of a campaign's clock, `YYYY-MM-DDTHH:MM`, as a field for both has it. */
export type LocalDateTime = string;

const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(zone, format);
  return format;
}

/** What the clocks of an IANA zone show at a moment. */
export function localDateTimeOf(instant: Instant, zone: string): LocalDateTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}T${parts["hour"]}:${parts["minute"]}`;
}

/**
 * The moment at which the clocks of a zone show this, with the zone's offset: 2026-12-05T10:00:00+05:00. Where clocks are
 * put back and show it twice, one of the two.
 */
export function instantOf(local: LocalDateTime, zone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  // The first guess may lie on the other side of a change of the clocks; from there it is right.
  const offset = offsetAt(asUtc - offsetAt(asUtc, zone), zone);
  const minutes = Math.abs(offset) / minuteMs;
  const digits = (value: number) => String(value).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return `${local}:00${sign}${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** How far the clocks of the zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(ms: number, zone: string): number {
  return Date.parse(`${localDateTimeOf(ms, zone)}Z`) - Math.floor(ms / minuteMs) * minuteMs;
}
