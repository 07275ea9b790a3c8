import { DomainError } from "@igilik/schema";

/**
 * The place of a row in a list, opaque to clients: the values of the columns that the list is ordered by, the id
 * last. A page is read with `(columns) > (values)`, so that it costs the same however far down it is.
 */
export function toCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/**
 * Reads a cursor of `length` values.
 *
 * @throws DomainError CURSOR_INVALID for anything that `toCursor` did not make
 */
export function fromCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(values) && values.length === length && values.every(isPlain)) return values;
  } catch {
    // Said below: to the caller both are the same mistake.
  }
  throw new DomainError("CURSOR_INVALID");
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
