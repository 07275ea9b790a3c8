import type { CellValue } from "hucre/xlsx";

/** What a spreadsheet writes where a formula went wrong. */
const faults = new Set([
  ...["#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#N/A", "#NULL!", "#NUM!"],
  ...["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#GETTING_DATA"],
]);

/** What a spreadsheet shows in the place of a day that there is none of: no reader of days takes it. */
const noDay = "####";

/**
 * A cell as somebody would have typed it into a CSV file; of a formula that went wrong nothing. Workbooks know no time
 * zones: what a date says by UTC is what the sheet shows. A time alone is a moment of the day from which spreadsheets
 * begin to count.
 */
export function textOfCell(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return textOfDate(cell);
  const text = String(cell);
  return faults.has(text) ? "" : text;
}

function textOfDate(cell: Date): string {
  const time = cell.getTime();
  if (!(time < Date.UTC(10_000, 0) && time > Date.UTC(1800, 0))) return noDay;
  // Times are shares of a day, and miss the minute by parts of a second.
  const minute = new Date(Math.round(time / 60_000) * 60_000).toISOString();
  const [year, month, day] = minute.slice(0, 10).split("-");
  const clock = minute.slice(11, 16);
  if (Number(year) < 1905) return clock;
  const date = `${day}.${month}.${year}`;
  return clock === "00:00" ? date : `${date} ${clock}`;
}
