import { writeXlsxStream } from "hucre/xlsx";
import type { ExportCell } from "./export-cell.js";
import { chunksOf } from "./chunks-of.js";

/** A column's heading and how wide it is shown, in letters. */
export interface SheetColumn {
  heading: string;
  width: number;
}

/** A list as a workbook of one sheet: nothing in it is a formula. */
export function writeXlsx(
  title: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly ExportCell[]>,
): AsyncIterable<Uint8Array> {
  async function* lines(): AsyncGenerator<(string | number | Date | null)[], void> {
    for await (const row of rows) yield row.map(toValue);
  }
  return chunksOf(() =>
    writeXlsxStream(lines(), {
      name: title,
      columns: columns.map(({ heading, width }) => ({ header: heading, width })),
      freezePane: { rows: 1 },
    }),
  );
}

/** What XML cannot hold: such a character would make the whole workbook unreadable. */
const unwritable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** A workbook knows no time zones: its times are what the clocks show, kept as if it were UTC. */
function toValue(cell: ExportCell): string | number | Date | null {
  if (typeof cell === "string") return cell.replaceAll(unwritable, "");
  if (cell === null || typeof cell === "number") return cell;
  return new Date(`${cell.day}T${cell.time ?? "00:00:00"}Z`);
}
