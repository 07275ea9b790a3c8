import { type ICalCalendar, ICalEventStatus, default as createCalendar } from "ical-generator";
import { DateTime } from "luxon";
import type { LocalizedTextValue } from "../../localized.js";
import type { EventRow } from "../event-view.js";
import { vtimezoneOf } from "./vtimezone.js";

/** A language that a calendar can be read in. */
export type CalendarLanguage = keyof LocalizedTextValue;

/** An event with what its line in a calendar names. */
export interface CalendarEvent {
  event: EventRow;
  district: LocalizedTextValue;
}

/** Whom a calendar is of. */
export interface CalendarHead {
  name: LocalizedTextValue;
  timeZone: string;
}

/** Events as an iCalendar file. What is put off has no time any more, so calendars take it away until it has one again. */
export function calendarText(
  head: CalendarHead,
  events: readonly CalendarEvent[],
  language: CalendarLanguage,
  now: Date,
): string {
  const calendar = createCalendar({
    name: head.name[language],
    prodId: { company: "Igilik", product: "Programme", language: language.toUpperCase() },
    timezone: {
      name: head.timeZone,
      generator: (timeZone) => vtimezoneOf(timeZone, earliest(events, now), latest(events, now)),
    },
    ttl: 15 * 60,
  });
  for (const one of events) addEvent(calendar, one, head.timeZone, language, now);
  return calendar.toString();
}

function addEvent(
  calendar: ICalCalendar,
  { event, district }: CalendarEvent,
  timezone: string,
  language: CalendarLanguage,
  now: Date,
): void {
  const isOff = event.status === "CANCELLED" || event.status === "POSTPONED";
  calendar.createEvent({
    // The same for ever and at every address, so that a change finds its entry in everybody's calendar.
    id: `${event.id}@igilik`,
    sequence: event.revision - 1,
    stamp: now,
    // A plain Date would be written by the clock of the machine.
    start: DateTime.fromJSDate(event.starts_at, { zone: timezone }),
    end: DateTime.fromJSDate(event.ends_at, { zone: timezone }),
    timezone,
    summary: event.title[language],
    location: `${event.place}, ${district[language]}`,
    description: isOff ? event.cancel_reason : (event.beneficiaries?.[language] ?? null),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

function earliest(events: readonly CalendarEvent[], now: Date): Date {
  const starts = events.map(({ event }) => event.starts_at.getTime());
  return starts.length > 0 ? new Date(Math.min(...starts)) : now;
}

function latest(events: readonly CalendarEvent[], now: Date): Date {
  const ends = events.map(({ event }) => event.ends_at.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : now;
}
