import type { ChangeEventInput, CreateEventInput } from "../../graphql/generated";
import { instantOf, localDateTimeOf, type LocalDateTime } from "../../lib/zoned-time";
import {
  isCapacity,
  shiftChangeOf,
  type ShiftFields,
  shiftFieldsOf,
  shiftInputOf,
  type ShiftProblem,
  shiftProblems,
} from "./shift-fields";
import type { ShownEvent } from "./use-event";

/** An organization as the form holds it. */
export type FormOrganizer = Pick<ShownEvent["organizers"][number], "id" | "name">;

/** What stands in the fields of the form for an event. */
export interface EventFields {
  /** The title in each language; at least one is filled in. */
  kk: string;
  ru: string;
  en: string;
  /** By the campaign's clock; empty until somebody has chosen. */
  startsAt: LocalDateTime;
  endsAt: LocalDateTime;
  place: string;
  /** Codes; empty until somebody has chosen. */
  district: string;
  category: string;
  /** Id; empty for none. */
  project: string;
  organizers: readonly FormOrganizer[];
  /** How many volunteers are wanted; empty for no limit. */
  capacity: string;
  shifts: readonly ShiftFields[];
  adultsOnly: boolean;
  /** Only coordinators see it for now. Asked for a new event alone. */
  isDraft: boolean;
  /** Why it is changed. Not asked for a new event. */
  reason: string;
}

/** What is wrong with a field: a key of the words for it. */
export type EventProblem = "noTitle" | "noOrganizer" | ShiftProblem;

/** The path of a field: its name, or that of one of a shift's, as in `shifts.0.endsAt`. */
export type EventFieldPath = keyof EventFields | `shifts.${number}.${"startsAt" | "endsAt" | "capacity"}`;

/** The most organizations that hold one event. */
export const mostOrganizers = 20;

/** The fields before anything is known about an event. */
export const emptyFields: EventFields = {
  kk: "",
  ru: "",
  en: "",
  startsAt: "",
  endsAt: "",
  place: "",
  district: "",
  category: "",
  project: "",
  organizers: [],
  capacity: "",
  shifts: [],
  adultsOnly: false,
  isDraft: false,
  reason: "",
};

/** The fields as an event stands. */
export function fieldsOf(event: ShownEvent): EventFields {
  const { timeZone } = event.campaign;
  return {
    kk: event.title.kk,
    ru: event.title.ru,
    en: event.title.en,
    startsAt: localDateTimeOf(event.startsAt, timeZone),
    endsAt: localDateTimeOf(event.endsAt, timeZone),
    place: event.place,
    district: event.district.code,
    category: event.category.code,
    project: event.project?.id ?? "",
    organizers: event.organizers.map(({ id, name }) => ({ id, name })),
    capacity: event.capacity === null ? "" : String(event.capacity),
    shifts: shiftFieldsOf(event),
    adultsOnly: event.adultsOnly,
    isDraft: false,
    reason: "",
  };
}

/** What has to be corrected before the fields can be sent. */
export function eventProblems(fields: EventFields): Partial<Record<EventFieldPath, EventProblem>> {
  const problems: Partial<Record<EventFieldPath, EventProblem>> = {};
  if (!fields.kk.trim() && !fields.ru.trim() && !fields.en.trim()) problems.kk = "noTitle";
  for (const name of ["startsAt", "endsAt", "place", "district", "category"] as const) {
    if (fields[name].trim() === "") problems[name] = "required";
  }
  if (fields.startsAt && fields.endsAt && fields.endsAt <= fields.startsAt) problems.endsAt = "endsFirst";
  if (fields.organizers.length === 0) problems.organizers = "noOrganizer";
  if (!isCapacity(fields.capacity)) problems.capacity = "capacityRule";
  for (const [index, shift] of fields.shifts.entries()) {
    const { startsAt, endsAt, capacity } = shiftProblems(shift, fields);
    if (startsAt) problems[`shifts.${index}.startsAt`] = startsAt;
    if (endsAt) problems[`shifts.${index}.endsAt`] = endsAt;
    if (capacity) problems[`shifts.${index}.capacity`] = capacity;
  }
  return problems;
}

/** What makes the event, but for its reference and its campaign. */
export function newEventOf(
  fields: EventFields,
  timeZone: string,
): Omit<CreateEventInput, "clientRef" | "campaign"> {
  return {
    title: titleOf(fields),
    startsAt: instantOf(fields.startsAt, timeZone),
    endsAt: instantOf(fields.endsAt, timeZone),
    place: fields.place.trim(),
    district: fields.district,
    category: fields.category,
    project: fields.project || null,
    organizers: fields.organizers.map(({ id }) => id),
    capacity: capacityOf(fields),
    shifts: fields.shifts.map((shift) => shiftInputOf(shift, timeZone)),
    countsAsEvent: true,
    isRehearsal: false,
    adultsOnly: fields.adultsOnly,
    status: fields.isDraft ? "DRAFT" : "APPROVED",
  };
}

/** Only what somebody has changed: what others change meanwhile is not written over. */
export function changesOf(
  before: EventFields,
  after: EventFields,
  timeZone: string,
): Omit<ChangeEventInput, "clientRef" | "id" | "revision"> {
  const isNew = (name: keyof EventFields) => !isSame(before[name], after[name]);
  const reason = after.reason.trim();
  return {
    ...((isNew("kk") || isNew("ru") || isNew("en")) && { title: titleOf(after) }),
    ...(isNew("startsAt") && { startsAt: instantOf(after.startsAt, timeZone) }),
    ...(isNew("endsAt") && { endsAt: instantOf(after.endsAt, timeZone) }),
    ...(isNew("place") && { place: after.place.trim() }),
    ...(isNew("district") && { district: after.district }),
    ...(isNew("category") && { category: after.category }),
    ...(isNew("project") && { project: after.project || null }),
    ...(isNew("organizers") && { organizers: after.organizers.map(({ id }) => id) }),
    ...(isNew("capacity") && { capacity: capacityOf(after) }),
    ...(isNew("shifts") && { shifts: after.shifts.map((shift) => shiftChangeOf(shift, timeZone)) }),
    ...(isNew("adultsOnly") && { adultsOnly: after.adultsOnly }),
    ...(reason && { reason }),
  };
}

function isSame(one: EventFields[keyof EventFields], other: EventFields[keyof EventFields]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The languages that somebody has written; the API fills the others. */
function titleOf({ kk, ru, en }: EventFields) {
  return { kk: kk.trim() || null, ru: ru.trim() || null, en: en.trim() || null };
}

function capacityOf({ capacity }: EventFields): number | null {
  return capacity.trim() === "" ? null : Number(capacity);
}
