import { DomainError } from "@igilik/schema";
import { readXlsx } from "hucre/xlsx";
import type { Cut } from "../table.js";
import { textOfCell } from "./cell-text.js";
import { checkWorkbook } from "./check-workbook.js";

/** A workbook of a front office has a sheet or a few; a table is on one of the first. */
const mostSheets = 5;
/** What is read of a sheet, at most: more columns than any table of ours has, and as many lines as a CSV file may have. */
const mostColumns = "BL";
const mostLines = 10_001;

/**
 * The sheets of a workbook, line by line and without empty ones at their ends.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_HAS_MACROS, FILE_ENCRYPTED, FILE_UNPACKS_TOO_LARGE, TOO_MANY_ROWS
 */
export async function readWorkbook(bytes: Buffer): Promise<Cut[][]> {
  await checkWorkbook(bytes);
  return (await readSheets(bytes)).map((rows) => {
    const cuts = rows.map((row, index): Cut => ({ line: index + 1, cells: row.map(textOfCell) }));
    const filled = cuts.findLastIndex(({ cells }) => cells.some((cell) => cell.trim() !== "")) + 1;
    if (filled >= mostLines) throw new DomainError("TOO_MANY_ROWS");
    return cuts.slice(0, filled);
  });
}

async function readSheets(bytes: Buffer) {
  try {
    const range = `A1:${mostColumns}${mostLines}`;
    const { sheets } = await readXlsx(bytes, { range, sheets: (_, index) => index < mostSheets });
    return sheets.map(({ rows }) => rows);
  } catch {
    throw new DomainError("FILE_NOT_CSV"); // damaged inside
  }
}
