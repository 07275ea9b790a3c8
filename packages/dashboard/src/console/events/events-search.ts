import type { EventFilter, EventOrder, EventStatus, ListedEventFragment } from "../../graphql/generated";
import { parseLocalDate, type LocalDate } from "../../lib/local-date";

/** The states of an event in the order of its life; one that has ended is AWAITING until it is confirmed as held. */
export const eventStates = [
  "DRAFT",
  "SUBMITTED",
  "APPROVED",
  "LIVE",
  "AWAITING",
  "HELD",
  "POSTPONED",
  "CANCELLED",
] as const satisfies readonly (EventStatus | "AWAITING")[];

/** Where an event stands, as coordinators ask for it. */
export type EventState = (typeof eventStates)[number];

/** What the address says about the list of events; what is undefined does not narrow it. */
export interface EventsSearch {
  status?: EventState | undefined;
  day?: LocalDate | undefined;
  /** Code of a district of the campaign. */
  district?: string | undefined;
  /** Code of a category of the campaign. */
  category?: string | undefined;
  /** A part of the title or of the place. */
  q?: string | undefined;
  /** Undefined: the earliest first. */
  order?: "latest" | undefined;
  /** Undefined: a list. */
  view?: "calendar" | undefined;
}

/** The most characters that the API searches for. */
export const longestSearch = 100;

/** Reads an address; what it cannot mean is as if it were not there. */
export function readEventsSearch(search: Record<string, unknown>): EventsSearch {
  return {
    status: eventStates.find((status) => status === search["status"]),
    day: dayIn(search["day"]),
    district: textIn(search["district"]),
    category: textIn(search["category"]),
    q: textIn(search["q"])?.slice(0, longestSearch),
    order: search["order"] === "latest" ? "latest" : undefined,
    view: search["view"] === "calendar" ? "calendar" : undefined,
  };
}

/** What the API is asked for. */
export function filterOf({ status, day, district, category, q }: EventsSearch): EventFilter {
  return {
    ...(status && ofState(status)),
    ...(day && { date: day }),
    ...(district && { district }),
    ...(category && { category }),
    ...(q?.trim() && { search: q.trim() }),
  };
}

/** The events of a state. */
function ofState(state: EventState): EventFilter {
  if (state === "AWAITING") return { awaitsConfirmation: true };
  return { status: [state], ...(state === "LIVE" && { awaitsConfirmation: false }) };
}

/** Where an event stands. */
export function stateOf({ status, awaitsConfirmation }: ListedEventFragment): EventState {
  return awaitsConfirmation ? "AWAITING" : status;
}

/** The order in which the API is asked. */
export function orderOf({ order }: EventsSearch): EventOrder {
  return order === "latest" ? "STARTS_AT_DESC" : "STARTS_AT_ASC";
}

/** Whether events may be missing from the list because of what the address says. */
export function isNarrowed(search: EventsSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function dayIn(value: unknown): LocalDate | undefined {
  const day = textIn(value);
  if (day === undefined) return undefined;
  try {
    parseLocalDate(day);
    return day;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
