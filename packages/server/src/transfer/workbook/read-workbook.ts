import { DomainError } from "@igilik/schema";
import { type CellValue, readXlsx } from "hucre/xlsx";
import { createTurns } from "../../in-turn.js";
import type { Cut } from "../table.js";
import { textOfCell } from "./cell-text.js";
import { checkWorkbook, lastLine } from "./check-workbook.js";

type Row = CellValue[];

/** A workbook of a front office has a sheet or a few; a table is on one of the first. */
const mostSheets = 5;
/** What is read of a sheet, at most: more columns than any table of ours has, and as many lines as a CSV file may have. */
const mostColumns = "BL";
const mostLines = lastLine + 1;
/** As many as a CSV file of the size that is allowed could hold; a text that many cells share counts for each of them. */
const mostCharacters = 4 * 1024 * 1024;

/** A workbook takes many times its size of memory while it is read. */
const inTurn = createTurns();

/**
 * The sheets of a workbook, line by line and without empty ones at their ends.
 *
 * @throws DomainError FILE_NOT_CSV, FILE_HAS_MACROS, FILE_ENCRYPTED, FILE_UNPACKS_TOO_LARGE, TOO_MANY_ROWS
 */
export async function readWorkbook(bytes: Buffer): Promise<Cut[][]> {
  return inTurn(async () => {
    await checkWorkbook(bytes);
    return cutSheets(await readSheets(bytes));
  });
}

function cutSheets(sheets: readonly Row[][]): Cut[][] {
  const cells = sheets.flat(2);
  const characters = cells.reduce(
    (sum: number, cell) => sum + (typeof cell === "string" ? cell.length : 0),
    0,
  );
  if (characters > mostCharacters) throw new DomainError("FILE_UNPACKS_TOO_LARGE");
  return sheets.map((rows) => {
    const cuts = rows.map((row, index): Cut => ({
      line: index + 1,
      cells: row.map(textOfCell),
      isTorn: false,
    }));
    const filled = cuts.findLastIndex(({ cells }) => cells.some((cell) => cell.trim() !== "")) + 1;
    if (filled >= mostLines) throw new DomainError("TOO_MANY_ROWS");
    return cuts.slice(0, filled);
  });
}

async function readSheets(bytes: Buffer): Promise<Row[][]> {
  try {
    const range = `A1:${mostColumns}${mostLines}`;
    const { sheets } = await readXlsx(bytes, { range, sheets: (_, index) => index < mostSheets });
    return sheets.map(({ rows }) => rows);
  } catch {
    throw new DomainError("FILE_NOT_CSV"); // damaged inside
  }
}
