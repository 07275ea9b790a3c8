import type { EventStatus } from "../database/tables.js";

/** A day as front offices write it, 4.12.2026 or 2026-12-04, as YYYY-MM-DD; undefined when it is none. */
export function readDate(cell: string): string | undefined {
  const local = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
  const [, day, month, year] = local ?? [];
  const iso = local ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : cell;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const instant = new Date(`${iso}T00:00:00Z`);
  // A day that the month does not have rolls over into the next one.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : undefined;
}

/** A time as 7:00, 07:00, 07.00 or, out of some spreadsheets, 07:00:00, as HH:MM; undefined when it is none. */
export function readTime(cell: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(cell) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return undefined;
  return `${hour.padStart(2, "0")}:${minute}`;
}

/** A number of people, 1 or more, with or without spaces between the thousands; undefined when it is none. */
export function readCount(cell: string): number | undefined {
  const digits = cell.replaceAll(" ", "");
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return count > 0 ? count : undefined;
}

/** The state that a programme gives an event. */
export type ProgrammeStatus = Extract<EventStatus, "SUBMITTED" | "APPROVED" | "CANCELLED" | "POSTPONED">;

const statuses: readonly [ProgrammeStatus, RegExp][] = [
  ["APPROVED", /^(подтвержд|утвержд)/],
  ["CANCELLED", /^отмен/],
  ["POSTPONED", /^(перенес|отложен)/],
  ["SUBMITTED", /^(на согласовании|не подтвержд|$)/],
];

/** A state in any ending; a blank one is not approved yet. Undefined when it is none. */
export function readStatus(cell: string): ProgrammeStatus | undefined {
  const words = cell.toLowerCase().replaceAll("ё", "е");
  return statuses.find(([, pattern]) => pattern.test(words))?.[0];
}
