import { DomainError, isStorable } from "@igilik/schema";
import { isUuid } from "../uuid.js";

/**
 * The place of a row in a list, opaque to clients: the values of the columns that the list is ordered by, the id
 * last. A page is read with `(columns) > (values)`, so that it costs the same however far down it is.
 */
export function toCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** What a value of a place is: the list compares it as that, where anything else would be a fault. */
export type PlaceKind = "text" | "day" | "moment" | "id";

/**
 * Reads a cursor, which holds one value of each kind.
 *
 * @throws DomainError CURSOR_INVALID for anything that `toCursor` did not make of such values
 */
export function fromCursor<const Kinds extends readonly PlaceKind[]>(
  cursor: string,
  kinds: Kinds,
): { [Index in keyof Kinds]: string } {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== kinds.length) throw new DomainError("CURSOR_INVALID");
  return kinds.map((kind, index) => {
    const value: unknown = values[index];
    if (typeof value !== "string" || !isOfKind[kind](value)) throw new DomainError("CURSOR_INVALID");
    return value;
  }) as { [Index in keyof Kinds]: string }; // one for each kind, as `map` goes
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}

const isOfKind: Record<PlaceKind, (value: string) => boolean> = {
  text: isStorable,
  day: isDay,
  moment: isMoment,
  id: isUuid,
};

/** As PostgreSQL and `toZonedIso` write moments. */
const MOMENT = /^(.{10})[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:[0-5]\d)?)$/;

function isMoment(value: string): boolean {
  return isDay(MOMENT.exec(value)?.[1] ?? "");
}

/** `Date` turns 31 February into 3 March, so the day is written back and compared. */
function isDay(value: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}
