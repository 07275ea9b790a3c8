import { offsetAt } from "../../local-time.js";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * The clock of a zone between two moments, as iCalendar writes it: one part for each offset. Made from the time-zone
 * data that the server itself counts days by, so that a calendar and the board never disagree about a day.
 */
export function vtimezoneOf(timeZone: string, from: Date, until: Date): string {
  const first = Math.floor((from.getTime() - dayMs) / minuteMs) * minuteMs;
  const parts = [part(timeZone, first, first)];
  for (let at = first; at < until.getTime() + dayMs; at += dayMs) {
    const next = at + dayMs;
    if (offsetAt(new Date(at), timeZone) !== offsetAt(new Date(next), timeZone)) {
      const change = changeBetween(timeZone, at, next);
      parts.push(part(timeZone, change - minuteMs, change));
    }
  }
  return ["BEGIN:VTIMEZONE", `TZID:${timeZone}`, ...parts.flat(), "END:VTIMEZONE"].join("\r\n");
}

/** The first minute after the clocks were changed between two moments. */
function changeBetween(timeZone: string, before: number, after: number): number {
  const offset = offsetAt(new Date(before), timeZone);
  let [low, high] = [before, after];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(new Date(middle), timeZone) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** What holds from `at` on. Its beginning is written by the clock that was there before. */
function part(timeZone: string, before: number, at: number): string[] {
  const from = offsetAt(new Date(before), timeZone);
  const to = offsetAt(new Date(at), timeZone);
  const start = new Date(at + from).toISOString().replaceAll(/[-:]|\.\d+Z$/g, "");
  return [
    "BEGIN:STANDARD",
    `DTSTART:${start}`,
    `TZOFFSETFROM:${written(from)}`,
    `TZOFFSETTO:${written(to)}`,
    "END:STANDARD",
  ];
}

function written(offset: number): string {
  const minutes = Math.abs(Math.round(offset / minuteMs));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
