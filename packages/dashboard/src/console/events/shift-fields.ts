import type { ShiftChangeInput, ShiftInput } from "../../graphql/generated";
import type { Language } from "../../lib/language";
import { newReference } from "../../lib/reference";
import { instantOf, localDateTimeOf, type LocalDateTime } from "../../lib/zoned-time";
import type { ShownEvent } from "./use-event";

/** What stands in the fields of one shift. */
export interface ShiftFields {
  /** Tells the rows apart; of the page alone. */
  key: string;
  /** Null for one that is not there yet. */
  id: string | null;
  startsAt: LocalDateTime;
  endsAt: LocalDateTime;
  /** What is done in it; empty for the event's own work. */
  role: Record<Language, string>;
  /** How many volunteers are wanted; empty for no limit. */
  capacity: string;
  /** How many are registered for it: one with somebody in it stays. */
  registered: number;
}

/** What is wrong with one field of a shift. */
export type ShiftProblem = "required" | "endsFirst" | "capacityRule" | "shiftFar";

/** The most shifts of one event. */
export const mostShifts = 20;

/** How far from its event a shift may lie: who prepares comes before everybody. */
const slackMs = 12 * 3_600_000;

/** The fields of the shifts as they stand. */
export function shiftFieldsOf({ shifts, campaign }: Pick<ShownEvent, "shifts" | "campaign">): ShiftFields[] {
  return shifts.map(({ id, startsAt, endsAt, role, capacity, registered }) => ({
    key: id,
    id,
    startsAt: localDateTimeOf(startsAt, campaign.timeZone),
    endsAt: localDateTimeOf(endsAt, campaign.timeZone),
    role: { kk: role?.kk ?? "", ru: role?.ru ?? "", en: role?.en ?? "" },
    capacity: capacity === null ? "" : String(capacity),
    registered,
  }));
}

/** One more shift, which begins as long as the event. */
export function newShift(event: { startsAt: LocalDateTime; endsAt: LocalDateTime }): ShiftFields {
  const { startsAt, endsAt } = event;
  const role = { kk: "", ru: "", en: "" };
  return { key: newReference(), id: null, startsAt, endsAt, role, capacity: "", registered: 0 };
}

/** Another role in one language; languages that said the same, because nobody had written them, follow. */
export function withRole(shift: ShiftFields, language: Language, text: string): ShiftFields {
  const before = shift.role[language];
  const follow = (own: string): string => (own === before ? text : own);
  const { kk, ru, en } = shift.role;
  return { ...shift, role: { kk: follow(kk), ru: follow(ru), en: follow(en) } };
}

/** Shifts go where the beginning of their event goes. */
export function movedShifts(
  shifts: readonly ShiftFields[],
  from: LocalDateTime,
  to: LocalDateTime,
): ShiftFields[] {
  const by = millisecondsOf(to) - millisecondsOf(from);
  const moved = (time: LocalDateTime): LocalDateTime =>
    time === "" ? "" : new Date(millisecondsOf(time) + by).toISOString().slice(0, 16);
  return shifts.map((shift) => ({ ...shift, startsAt: moved(shift.startsAt), endsAt: moved(shift.endsAt) }));
}

/** What has to be corrected about a shift of an event, by its fields. */
export function shiftProblems(
  { startsAt, endsAt, capacity }: ShiftFields,
  event: { startsAt: LocalDateTime; endsAt: LocalDateTime },
): Partial<Record<"startsAt" | "endsAt" | "capacity", ShiftProblem>> {
  const problems: ReturnType<typeof shiftProblems> = {};
  if (startsAt === "") problems.startsAt = "required";
  else if (isFar(startsAt, event.startsAt)) problems.startsAt = "shiftFar";
  if (endsAt === "") problems.endsAt = "required";
  else if (startsAt !== "" && endsAt <= startsAt) problems.endsAt = "endsFirst";
  else if (isFar(event.endsAt, endsAt)) problems.endsAt = "shiftFar";
  if (!isCapacity(capacity)) problems.capacity = "capacityRule";
  return problems;
}

/** Whether somebody wrote how many are wanted, or that there is no limit. */
export function isCapacity(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === "" || (/^\d{1,6}$/.test(trimmed) && Number(trimmed) > 0);
}

/** A shift as a new event takes it. */
export function shiftInputOf(shift: ShiftFields, timeZone: string): ShiftInput {
  const role = Object.values(shift.role).some((text) => text.trim() !== "");
  return {
    startsAt: instantOf(shift.startsAt, timeZone),
    endsAt: instantOf(shift.endsAt, timeZone),
    role: role
      ? { kk: written(shift.role.kk), ru: written(shift.role.ru), en: written(shift.role.en) }
      : null,
    capacity: shift.capacity.trim() === "" ? null : Number(shift.capacity),
  };
}

/** A shift as a change of its event takes it. */
export function shiftChangeOf(shift: ShiftFields, timeZone: string): ShiftChangeInput {
  return { id: shift.id, ...shiftInputOf(shift, timeZone) };
}

function isFar(early: LocalDateTime, late: LocalDateTime): boolean {
  return early !== "" && late !== "" && millisecondsOf(late) - millisecondsOf(early) > slackMs;
}

function millisecondsOf(time: LocalDateTime): number {
  return Date.parse(`${time}Z`);
}

function written(text: string): string | null {
  return text.trim() || null;
}
