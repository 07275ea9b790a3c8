import type { LocalDate } from "../../../lib/local-date";
import { localDateTimeOf } from "../../../lib/zoned-time";

/** What decides where an event stands in the calendar of a day. */
export interface Timed {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** An event in the calendar of a day. */
export interface Placed<Event extends Timed> {
  event: Event;
  /** Minutes of the day by the campaign's clock, 0 to 1440; of an event over midnight the part of this day. */
  from: number;
  to: number;
  /** The minute to which it is drawn, so that its lines can be read: of a short one later than `to`. */
  drawnTo: number;
  /** Which of the columns side by side it stands in, from 0, and how many there are. */
  lane: number;
  lanes: number;
  /** Whether it began the day before, or ends the day after. */
  beganBefore: boolean;
  endsAfter: boolean;
}

const minutesADay = 1_440;
/** A shorter event is drawn as long as this: its hours, a title of one line and its place have room in it. */
const leastMinutes = 60;

/** Puts the events of a day side by side where they overlap, the earliest first. Those that lie outside of the day are left out. */
export function layOutDay<Event extends Timed>(
  events: readonly Event[],
  day: LocalDate,
  timeZone: string,
): Placed<Event>[] {
  const placed = events
    .map((event) => ({ event, ...partOf(event, day, timeZone), lane: 0, lanes: 1 }))
    .map((one) => ({ ...one, drawnTo: Math.max(one.to, one.from + leastMinutes) }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let together: Placed<Event>[] = [];
  let until = 0;
  /** When each column is free again. */
  let free: number[] = [];
  const close = () => {
    for (const one of together) one.lanes = free.length;
    together = [];
    free = [];
  };
  for (const one of placed) {
    if (one.from >= until) close();
    const open = free.findIndex((end) => end <= one.from);
    one.lane = open < 0 ? free.length : open;
    free[one.lane] = one.drawnTo;
    until = Math.max(until, one.drawnTo);
    together.push(one);
  }
  close();
  return placed;
}

/** The whole hours in which something of the day takes place, as [first, after the last]. */
export function hoursOf(
  placed: readonly Pick<Placed<Timed>, "from" | "drawnTo">[],
): [first: number, end: number] {
  const first = Math.min(...placed.map(({ from }) => from), minutesADay);
  const last = Math.max(...placed.map(({ drawnTo }) => drawnTo), 0);
  return placed.length === 0 ? [9, 18] : [Math.floor(first / 60), Math.ceil(last / 60)];
}

function partOf({ startsAt, endsAt }: Timed, day: LocalDate, timeZone: string) {
  const starts = localDateTimeOf(startsAt, timeZone);
  const ends = localDateTimeOf(endsAt, timeZone);
  const beganBefore = starts.slice(0, 10) < day;
  const endsAfter = ends.slice(0, 10) > day;
  return {
    from: beganBefore ? 0 : starts.slice(0, 10) > day ? minutesADay : minutesIn(starts),
    to: endsAfter ? minutesADay : ends.slice(0, 10) < day ? 0 : minutesIn(ends),
    beganBefore,
    endsAfter,
  };
}

function minutesIn(local: string): number {
  const [hours = 0, minutes = 0] = local.slice(11).split(":").map(Number);
  return hours * 60 + minutes;
}
