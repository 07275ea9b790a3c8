/** The instant's wall clock in a zone, for people and for `DateTime` answers: ISO 8601 with that zone's offset. */
export function toZonedIso(instant: Date, timeZone: string): string {
  const offset = offsetAt(instant, timeZone);
  const local = new Date(instant.getTime() + offset).toISOString().slice(0, -1);
  return `${local}${formatOffset(offset)}`;
}

/** The instant's day in a zone, as YYYY-MM-DD. */
export function localDate(instant: Date, timeZone: string): string {
  return toZonedIso(instant, timeZone).slice(0, 10);
}

/**
 * The instant at which a zone's clocks show a local time, given as YYYY-MM-DD and HH:MM. A time that a clock change
 * skips becomes the one just after it.
 */
export function fromLocal(date: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let instant = wanted;
  // The offset at the guess may differ from the one at the answer: the second round settles it.
  for (let round = 0; round < 2; round++) instant = wanted - offsetAt(new Date(instant), timeZone);
  return new Date(instant);
}

/** Every day from the first to the last, both included, as YYYY-MM-DD. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (
    let day = Date.parse(`${first}T00:00:00Z`);
    day <= Date.parse(`${last}T00:00:00Z`);
    day += 86_400_000
  ) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

/** Whether the runtime knows the zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const quarterHourMs = 900_000;
const offsetsKeptAtMost = 10_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The zone's offset from UTC in milliseconds, east of it above 0. Clocks change on quarters of an hour, so one look serves each quarter. */
export function offsetAt(instant: Date, timeZone: string): number {
  const quarter = Math.floor(instant.getTime() / quarterHourMs);
  const key = `${timeZone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = lookUpOffsetMs(quarter * quarterHourMs, timeZone);
    if (offsets.size >= offsetsKeptAtMost) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

function lookUpOffsetMs(instantMs: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instantMs).map((part) => [part.type, Number(part.value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - instantMs;
}

function formatOffset(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${hours}:${String(minutes % 60).padStart(2, "0")}`;
}
