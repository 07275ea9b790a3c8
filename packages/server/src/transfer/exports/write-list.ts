import type { ExportFormat, ExportListInput } from "@igilik/schema";
import type { ExportCell } from "./export-cell.js";
import { inLanguage } from "./export-words.js";
import { type AnyListExport, type ExportGround, readRows } from "./list-export.js";
import { writeCsv } from "./write-csv.js";
import { writeXlsx } from "./write-xlsx.js";

/** What each sort of file is called. */
export const fileKinds: Record<ExportFormat, { ending: string; mediaType: string }> = {
  CSV: { ending: "csv", mediaType: "text/csv; charset=utf-8" },
  XLSX: {
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
};

/**
 * The bytes of a list's file; nothing is read before the first of them is asked for.
 *
 * @param onRow hears of each row with how many there were
 */
export function writeList(
  list: AnyListExport,
  ground: ExportGround,
  input: ExportListInput,
  onRow: (rows: number) => void,
): AsyncIterable<Uint8Array> {
  async function* rows(): AsyncGenerator<readonly ExportCell[], void> {
    let count = 0;
    for await (const row of readRows(list, ground, input)) {
      yield row;
      onRow(++count);
    }
  }
  const columns = list.columns.map(({ heading, width }) => ({
    heading: inLanguage(heading, ground.language),
    width,
  }));
  if (input.format === "XLSX") return writeXlsx(inLanguage(list.title, ground.language), columns, rows());
  return writeCsv(
    columns.map(({ heading }) => heading),
    rows(),
    ground.language,
  );
}
