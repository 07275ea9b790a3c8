import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { programmeColumns } from "../../src/transfer/programme-columns.js";
import { archiveOf } from "./archive.js";

const headings = Object.values(programmeColumns);

/** A workbook of a programme whose cells are texts, in its first sheet. */
export async function workbookOf(
  rows: readonly (readonly string[])[],
  options: Partial<WriteOptions> = {},
): Promise<Buffer> {
  const sheet = { name: "Программа", rows: [headings, ...rows.map((row) => [...row])] };
  return Buffer.from(await writeXlsx({ sheets: [sheet], ...options }));
}

/** What a workbook with macros carries. */
export const macros = new Uint8Array([1, 2, 3]);

const workbook = { name: "xl/workbook.xml", bytes: Buffer.from("<workbook/>") };

/** A small file that says it unpacks to a hundred megabytes, and would. */
export const honestBomb = (): Buffer =>
  archiveOf([workbook, { name: "xl/worksheets/sheet1.xml", bytes: Buffer.alloc(100 * 1024 * 1024) }]);

/** One that says so and is tiny. */
export const claimedBomb = (): Buffer =>
  archiveOf([
    workbook,
    { name: "xl/worksheets/sheet1.xml", bytes: Buffer.from("0"), claims: 100 * 1024 * 1024 },
  ]);

/** One that unpacks to as much and claims a kilobyte. */
export const lyingBomb = (): Buffer =>
  archiveOf([
    workbook,
    { name: "xl/worksheets/sheet1.xml", bytes: Buffer.alloc(100 * 1024 * 1024), claims: 1024 },
  ]);
