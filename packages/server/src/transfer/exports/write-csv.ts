import type { Language } from "@igilik/schema";
import { writeCsvStream } from "hucre/csv";
import type { ExportCell } from "./export-cell.js";
import { chunksOf } from "./chunks-of.js";
import { safeCell } from "./safe-cell.js";

/** A list as CSV that Excel opens with a double click, in any of the three languages. */
export function writeCsv(
  headings: readonly string[],
  rows: AsyncIterable<readonly ExportCell[]>,
  language: Language,
): AsyncIterable<Uint8Array> {
  async function* lines(): AsyncGenerator<string[], void> {
    yield headings.map(safeCell);
    for await (const row of rows) yield row.map((cell) => toText(cell, language));
  }
  return chunksOf(() =>
    writeCsvStream(lines(), { delimiter: ";", bom: true, quoteStyle: "required", headers: false }),
  );
}

function toText(cell: ExportCell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "string") return safeCell(cell);
  // Excel reads numbers as its language writes them: a point makes a day of a number in Kazakh and Russian.
  if (typeof cell === "number") return language === "EN" ? String(cell) : String(cell).replace(".", ",");
  return cell.time === null ? cell.day : `${cell.day} ${cell.time}`;
}
