/** A cell of an exported list: words, a number, nothing, or a time as the campaign's clocks show it. */
export type ExportCell = string | number | null | LocalTime;

/** A day, or a moment, on the campaign's clocks. */
export interface LocalTime {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** HH:MM:SS; null for a whole day. */
  readonly time: string | null;
}

/** A day, given as YYYY-MM-DD. */
export function dayCell(day: string): LocalTime {
  return { day, time: null };
}

/** A moment, given as `toZonedIso` writes it. */
export function momentCell(iso: string | null): LocalTime | null {
  return iso === null ? null : { day: iso.slice(0, 10), time: iso.slice(11, 19) };
}
