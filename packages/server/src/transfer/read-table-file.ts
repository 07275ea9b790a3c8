import { DomainError } from "@igilik/schema";
import { readText, requireSize } from "./file-text.js";
import { cutText, type TableRow, tableOf } from "./table.js";
import { isArchive, isLocked } from "./workbook/check-workbook.js";
import { readWorkbook } from "./workbook/read-workbook.js";

/**
 * Reads the rows of a table: a CSV file in UTF-8, or an Excel workbook. Of a workbook's sheets it is the first that has
 * the headings. What a file is, its bytes say and not its name.
 *
 * @throws DomainError FILE_TOO_LARGE, FILE_NOT_CSV, FILE_WRONG_ENCODING, FILE_HAS_MACROS, FILE_ENCRYPTED,
 * FILE_UNPACKS_TOO_LARGE, FILE_WRONG_COLUMNS naming the headings, TOO_MANY_ROWS
 */
export async function readTableFile<Column extends string>(
  bytes: Buffer,
  headings: Readonly<Record<Column, string>>,
): Promise<TableRow<Column>[]> {
  requireSize(bytes);
  if (isLocked(bytes)) throw new DomainError("FILE_ENCRYPTED");
  if (!isArchive(bytes)) return tableOf(cutText(readText(bytes)), headings);
  let refusal = new DomainError("FILE_NOT_CSV");
  for (const sheet of await readWorkbook(bytes)) {
    try {
      return tableOf(sheet, headings);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // What is said of the first sheet is what somebody looks for.
      if (refusal.code === "FILE_NOT_CSV") refusal = error;
    }
  }
  throw refusal;
}
