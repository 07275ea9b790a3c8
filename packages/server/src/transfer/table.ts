import { DomainError, tidyLine } from "@igilik/schema";
import { CsvError, parse } from "csv-parse/sync";
import { sameText } from "./same-text.js";

const separators = [";", ",", "\t"];
const mostRows = 2_000;
/** Longer than whatever a column may hold, so that what is cut off here is refused as too long. In characters. */
const longestCell = 1_001;
/** Lines of a file, empty ones included: reading costs by the line. */
const mostLines = 10_000;

/** One row of a file that is not blank. */
export interface TableRow<Column extends string> {
  /** The line of the file it begins on, 1 for the heading. */
  line: number;
  /** Each trimmed, with single spaces and cut off where nothing can be as long; a blank one is "". */
  cells: Readonly<Record<Column, string>>;
  /**
   * Cells have moved: there are some behind the last heading, because a text holds a separator, or one has swallowed rows
   * below, because a quotation mark opens in it.
   */
  isTooWide: boolean;
}

/** A line of the file as it was cut into cells. */
export interface Cut {
  line: number;
  cells: string[];
  /** One of the cells has swallowed other rows. */
  isTorn: boolean;
}

/**
 * Finds the columns by their headings, in any order; others between them are nobody's. Blank rows are left out.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_WRONG_COLUMNS naming the headings, TOO_MANY_ROWS
 */
export function tableOf<Column extends string>(
  cuts: readonly Cut[],
  headings: Readonly<Record<Column, string>>,
): TableRow<Column>[] {
  const [heading, ...rest] = cuts.filter((row) => row.cells.some((cell) => tidyLine(cell) !== ""));
  if (!heading) throw new DomainError("FILE_NOT_CSV");
  const toRow = rowReader(heading.cells, headings);
  const rows = rest.map(toRow).filter((row) => row !== undefined);
  if (rows.length > mostRows) throw new DomainError("TOO_MANY_ROWS");
  return rows;
}

/**
 * Finds the columns in a heading; what it answers reads the rows below, undefined for a blank one.
 *
 * @throws DomainError FILE_WRONG_COLUMNS naming the headings
 */
export function rowReader<Column extends string>(
  heading: readonly string[],
  headings: Readonly<Record<Column, string>>,
): (cut: Cut) => TableRow<Column> | undefined {
  const columns = Object.keys(headings) as Column[];
  const places = findColumns(heading, headings);
  const width = heading.length;
  return ({ line, cells, isTorn }) => {
    const row = {
      line,
      cells: mapColumns(columns, (column) => tidyLine(cells[places[column]] ?? "").slice(0, longestCell)),
      isTooWide: isTorn || cells.slice(width).some((cell) => tidyLine(cell) !== ""),
    };
    return row.isTooWide || Object.values(row.cells).some((cell) => cell !== "") ? row : undefined;
  };
}

/**
 * Cuts the text of a CSV file into cells, which semicolons, commas or tabs may separate.
 *
 * @throws DomainError FILE_NOT_CSV, TOO_MANY_ROWS
 */
export function cutText(text: string): Cut[] {
  const lines = withoutBlankEnd(text.replaceAll(/\r\n?/g, "\n"));
  if (count(lines, "\n") > mostLines) throw new DomainError("TOO_MANY_ROWS");
  const [firstLine = ""] = lines.trimStart().split("\n", 1);
  const delimiter = separatorOf(firstLine);
  const width = count(firstLine, delimiter);
  let endOfLast = 0;
  return parseCsv(lines, delimiter).map(({ record, info }) => {
    const line = endOfLast + 1;
    endOfLast = info.lines;
    return { line, cells: record, isTorn: hasSwallowedRows(record, delimiter, width) };
  });
}

/**
 * Whether a cell holds a whole row of the file: a quotation mark opens before it and another one closes below. `width` is
 * how many separators a row has.
 */
export function hasSwallowedRows(cells: readonly string[], delimiter: string, width: number): boolean {
  return cells.some(
    (cell) => cell.includes("\n") && cell.split("\n").some((line) => count(line, delimiter) >= width),
  );
}

/**
 * What separates the cells of a file whose heading is this line.
 *
 * @throws DomainError FILE_NOT_CSV for a line of one cell
 */
export function separatorOf(firstLine: string): string {
  const separator = separators.reduce((best, next) =>
    count(firstLine, next) > count(firstLine, best) ? next : best,
  );
  if (count(firstLine, separator) === 0) throw new DomainError("FILE_NOT_CSV");
  return separator;
}

/** Spreadsheets save thousands of empty rows below the last one; they are cut off before anything reads them. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " \n\t;,".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function parseCsv(text: string, delimiter: string): { record: string[]; info: { lines: number } }[] {
  try {
    // With `info` each record comes with its place, which the library's types do not say.
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError(
      "FILE_NOT_CSV",
      "A quotation mark opens in the file and never closes. Open the file in a spreadsheet and save it as CSV again.",
    );
  }
}

/** How often a separator stands in a line. */
export function count(line: string, separator: string): number {
  return line.split(separator).length - 1;
}

function findColumns<Column extends string>(
  found: readonly string[],
  headings: Readonly<Record<Column, string>>,
): Record<Column, number> {
  const columns = Object.keys(headings) as Column[];
  const known = found.map(sameText);
  const places = mapColumns(columns, (column) => known.indexOf(sameText(headings[column])));
  const missing = columns.filter((column) => places[column] === -1).map((column) => headings[column]);
  if (missing.length > 0) {
    const names = missing.map((name) => `«${name}»`).join(", ");
    throw new DomainError("FILE_WRONG_COLUMNS", `The file has no column ${names}. Add what is missing.`, {
      columns: missing,
    });
  }
  const twice = columns
    .map((column) => headings[column])
    .filter((name) => known.filter((heading) => heading === sameText(name)).length > 1);
  if (twice.length > 0) {
    const names = twice.map((name) => `«${name}»`).join(", ");
    throw new DomainError("FILE_WRONG_COLUMNS", `The file has the column ${names} twice. Keep one of them.`, {
      columns: twice,
    });
  }
  return places;
}

function mapColumns<Column extends string, T>(
  columns: readonly Column[],
  valueOf: (column: Column) => T,
): Record<Column, T> {
  return Object.fromEntries(columns.map((column) => [column, valueOf(column)])) as Record<Column, T>;
}
