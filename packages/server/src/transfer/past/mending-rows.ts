import { DomainError } from "@igilik/schema";
import type { Database } from "../../database/database.js";
import type { ProgrammeColumn } from "../programme-columns.js";
import type { TableRow } from "../table.js";
import type { ImportRecord } from "./import-log.repository.js";
import { readRefusedRows } from "./refused-rows.repository.js";
import { requireImport } from "./require-import.js";

/** The rows of a file that mends an import, each on the line on which that import refused it. */
export interface MendingRows {
  mended: ImportRecord;
  rows: TableRow<ProgrammeColumn>[];
}

/**
 * Gives the rows of a file that mends an import their lines in the file that was read in first: what is told of them, and
 * kept, speaks of the sheet that people have before them.
 *
 * @throws DomainError IMPORT_NOT_FOUND; BAD_INPUT when the file does not hold the refused rows one for one
 */
export async function mendingRows(
  db: Database,
  campaignId: string,
  importId: string,
  rows: readonly TableRow<ProgrammeColumn>[],
): Promise<MendingRows> {
  const mended = await requireImport(db, importId);
  if (mended.campaignId !== campaignId) throw new DomainError("IMPORT_NOT_FOUND");
  const refused = await readRefusedRows(db, importId);
  // One that is torn may have nothing in our columns; in a file it would be a blank row, which nobody reads.
  const lines = refused
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ""))
    .map(({ line }) => line);
  if (lines.length !== rows.length) {
    throw new DomainError("BAD_INPUT", "A file that mends an import holds the rows it refused, one for one.");
  }
  return { mended, rows: rows.map((row, index) => ({ ...row, line: lines[index] ?? row.line })) };
}
