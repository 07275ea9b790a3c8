import type { ImportVerdict } from "../../graphql/generated";

/** One row of a file that is read in, whatever the file holds. */
export interface ImportedRow<Column extends string = string> {
  line: number;
  verdict: ImportVerdict;
  message: string;
  /** The column that a refusal is about. */
  column: Column | null;
  cells: readonly { column: Column; heading: string; value: string }[];
}

/** What becomes of a file, row by row. */
export interface ImportOutcome<Row extends ImportedRow = ImportedRow> {
  rows: readonly Row[];
  imported: number;
  /** Undefined where a file changes nothing that is known. */
  changed?: number;
  repeated: number;
  refused: number;
}

/** A cell that somebody has written anew. */
export interface MendedCell<Column extends string = string> {
  line: number;
  column: Column;
  value: string;
}

/** In which order verdicts are listed: first what somebody has to decide. */
const urgency: readonly ImportVerdict[] = ["REFUSED", "CHANGED", "REPEATED", "IMPORTED"];

/** The rows of a verdict, or all, what needs a decision first and each kind in the file's order. */
export function listRows<Row extends ImportedRow>(
  rows: readonly Row[],
  verdict: ImportVerdict | undefined,
): Row[] {
  return rows
    .filter((row) => verdict === undefined || row.verdict === verdict)
    .toSorted((a, b) => urgency.indexOf(a.verdict) - urgency.indexOf(b.verdict) || a.line - b.line);
}

/** What stands in a column of a row. */
export function cellOf<Column extends string>(row: ImportedRow<Column>, column: Column): string {
  return row.cells.find((cell) => cell.column === column)?.value ?? "";
}

/** The mended cells with one more; a cell that is mended again is there once. */
export function withMended<Cell extends MendedCell>(mended: readonly Cell[], cell: Cell): Cell[] {
  return [...mended.filter(({ line, column }) => line !== cell.line || column !== cell.column), cell];
}

/** The refused rows as a file of their own that spreadsheets open and that can be read in again. */
export function refusedAsCsv(rows: readonly ImportedRow[]): string {
  const refused = rows.filter(({ verdict }) => verdict === "REFUSED");
  const headings = refused[0]?.cells.map(({ heading }) => heading) ?? [];
  const lines = [
    [...headings, "Примечание"],
    ...refused.map(({ cells, message }) => [...cells.map(({ value }) => value), message]),
  ];
  // The mark tells Excel that it is UTF-8.
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(";")).join("\r\n")}\r\n`;
}

/** No cell may begin like a formula; what is put before it is trimmed when the file is read again. */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `\t${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
