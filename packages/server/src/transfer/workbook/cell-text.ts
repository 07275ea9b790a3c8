import type { CellValue } from "hucre/xlsx";

/**
 * A cell as somebody would have typed it into a CSV file. Workbooks know no time zones: what a date says by UTC is what
 * the sheet shows. A time alone is a moment of the day from which spreadsheets begin to count.
 */
export function textOfCell(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? textOfDate(cell) : String(cell);
}

function textOfDate(cell: Date): string {
  // Times are shares of a day, and miss the minute by parts of a second.
  const minute = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString();
  const [year, month, day] = minute.slice(0, 10).split("-");
  const time = minute.slice(11, 16);
  if (Number(year) < 1905) return time;
  const date = `${day}.${month}.${year}`;
  return time === "00:00" ? date : `${date} ${time}`;
}
