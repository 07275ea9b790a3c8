import { Readable } from "node:stream";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { programmeColumns } from "../src/transfer/programme-columns.js";
import { readEntry } from "../src/transfer/programme-entry.js";
import { textOfCell } from "../src/transfer/workbook/cell-text.js";
import { standsBelow } from "../src/transfer/workbook/stands-below.js";
import { readTableFile } from "../src/transfer/read-table-file.js";
import { archiveOf } from "./support/archive.js";
import { campaign, cells } from "./support/programme-row.js";
import { honestBomb, lyingBomb, macros, workbookOf } from "./support/workbooks.js";

const headings = Object.values(programmeColumns);
const row = Object.values(cells);
const read = (bytes: Buffer) => readTableFile(bytes, programmeColumns);
const tableOfRows = async (rows: string[][]) =>
  (await read(await workbookOf(rows))).map((one) => readEntry(one, campaign));

describe("a workbook", () => {
  test("is read as a CSV file is, blank rows and all", async () => {
    const bytes = await workbookOf([row, row.map(() => ""), row]);
    expect(await read(bytes)).toEqual([
      { line: 2, cells, isTooWide: false },
      { line: 4, cells, isTooWide: false },
    ]);
  });

  test("has days, times and numbers as spreadsheets keep them, which say the same as their texts", async () => {
    const formats: Record<string, string> = { Дата: "dd.mm.yyyy", Начало: "hh:mm", Конец: "hh:mm" };
    const kept = { Дата: 46_360, Начало: 10 / 24, Конец: 17 / 24 + 0.000_001, "Нужно волонтёров": 60 };
    const values = headings.map((heading, index) => kept[heading as keyof typeof kept] ?? row[index] ?? "");
    const columns = headings.map((header) => ({ header, key: header, numFmt: formats[header] ?? "General" }));
    const data = [Object.fromEntries(headings.map((heading, index) => [heading, values[index] ?? ""]))];
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: "1", columns, data }] }));
    const [found] = await read(bytes);
    expect(found?.cells).toMatchObject({ date: "04.12.2026", start: "10:00", end: "17:00", capacity: "60" });
    expect(found && readEntry(found, campaign)).toMatchObject({ date: "2026-12-04", capacity: 60 });
  });

  test("may have its table on another sheet than the first", async () => {
    const sheets = [
      { name: "Титул", rows: [["Марафон добрых дел"], ["2026"]] },
      { name: "Программа", rows: [headings, row] },
    ];
    expect(await read(Buffer.from(await writeXlsx({ sheets })))).toHaveLength(1);
  });

  test("without the headings is refused by what its first sheet lacks", async () => {
    const rows = [headings.filter((heading) => heading !== "Район"), row];
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: "1", rows }] }));
    await expect(read(bytes)).rejects.toThrow("The file has no column «Район».");
  });

  test("may be colored far below its last row", async () => {
    const far = `<row r="20000"><c r="A20000" s="1"/><c r="B20000" s="1"></c></row></sheetData>`;
    expect(await standsBelow(10_000, Readable.from([Buffer.from(far)]))).toBe(false);
    const [one, other] = [
      far.replace('"/>', '"><v>7</v></c>'),
      far.replace("></c>", "><is><t>a</t></is></c>"),
    ];
    for (const sheet of [one, other]) {
      // Whatever way it comes in parts.
      const parts = sheet.match(/.{1,7}/g)?.map((part) => Buffer.from(part)) ?? [];
      expect(await standsBelow(10_000, Readable.from(parts))).toBe(true);
      expect(await standsBelow(20_000, Readable.from(parts))).toBe(false);
    }
  });

  test("is refused row by row where a day is none and where a formula went wrong", async () => {
    expect(textOfCell(new Date(Number.NaN))).toBe("####");
    expect(textOfCell(new Date(8.64e15))).toBe("####");
    expect(textOfCell(new Date(Date.UTC(1899, 11, 30, 10)))).toBe("10:00");
    expect(textOfCell("#REF!")).toBe("");
    const [heading = "", ...others] = row;
    const [read] = await tableOfRows([
      ["####", ...others],
      [heading, ...others],
    ]);
    expect(read).toMatchObject({ refusal: "BAD_DATE", column: "date" });
  });

  const farBelow = [...Array.from({ length: 10_050 }, () => row.map(() => "")), row];
  const many = Array.from({ length: 2_001 }, () => row);
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["with macros", () => workbookOf([row], { vbaProject: macros }), "FILE_HAS_MACROS"],
    [
      "behind a password",
      () => workbookOf([row], { encryption: { password: "құпия", spinCount: 1 } }),
      "FILE_ENCRYPTED",
    ],
    ["of before 2007", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "FILE_NOT_CSV"],
    [
      "that is a text document",
      () => archiveOf([{ name: "word/document.xml", bytes: Buffer.from("<w/>") }]),
      "FILE_NOT_CSV",
    ],
    ["that is cut off", async () => (await workbookOf([row])).subarray(0, 900), "FILE_NOT_CSV"],
    ["that unpacks to 100 MiB", honestBomb, "FILE_UNPACKS_TOO_LARGE"],
    ["that claims to be small and is not", lyingBomb, "FILE_NOT_CSV"],
    [
      "of thousands of files",
      () => archiveOf(Array.from({ length: 501 }, (_, n) => ({ name: `${n}`, bytes: Buffer.from("a") }))),
      "FILE_UNPACKS_TOO_LARGE",
    ],
    [
      "in which one long text stands in every cell",
      () => workbookOf(Array.from({ length: 500 }, () => row.map(() => "а ".repeat(50_000)))),
      "FILE_UNPACKS_TOO_LARGE",
    ],
    ["in which something stands far below", () => workbookOf(farBelow), "TOO_MANY_ROWS"],
    ["with more than 2 000 rows", () => workbookOf(many), "TOO_MANY_ROWS"],
    ["of more than 2 MiB", () => Buffer.alloc(2 * 1024 * 1024 + 1, "PK"), "FILE_TOO_LARGE"],
  ])("%s is refused", async (_, make, code) => {
    await expect(read(await make())).rejects.toMatchObject({ code });
  });
});
