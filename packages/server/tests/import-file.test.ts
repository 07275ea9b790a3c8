import { describe, expect, test } from "vitest";
import { decodeFile, readText } from "../src/transfer/file-text.js";
import { programmeColumns } from "../src/transfer/programme-columns.js";
import { readEntry } from "../src/transfer/programme-entry.js";
import { cutText, tableOf } from "../src/transfer/table.js";
import { campaign, cells, codeOf } from "./support/programme-row.js";

const headings = Object.values(programmeColumns);

describe("a file", () => {
  const line = Object.values(cells).join(";");
  const read = (bytes: Buffer | string) => tableOf(cutText(readText(Buffer.from(bytes))), programmeColumns);

  test.each([
    ["semicolons", ";"],
    ["commas", ","],
    ["tabs", "\t"],
  ])("may part its cells with %s", (_, separator) => {
    const file = [headings, Object.values(cells)].map((row) => row.join(separator)).join("\n");
    expect(read(file)).toEqual([{ line: 2, cells, isTooWide: false }]);
  });

  test.each([
    ["\n", ""],
    ["\r\n", "\uFEFF"],
    ["\r", ""],
  ])("may end its lines with %j and begin with %j", (ending, mark) => {
    expect(read(mark + [headings.join(";"), line].join(ending))).toEqual([
      { line: 2, cells, isTooWide: false },
    ]);
  });

  test("may have its columns in any order, in any case, and others between them", () => {
    const columns = [
      "Примечание",
      ...headings.toReversed().map((heading) => ` ${heading.toUpperCase()} `),
      "Ещё",
    ];
    const row = ["note", ...Object.values(cells).toReversed(), "more"];
    expect(read(`${columns.join(";")}\n${row.join(";")}`)[0]?.cells).toEqual(cells);
  });

  test("counts its lines past blank ones and texts of several lines", () => {
    const long = line.replace("Концерт", '"Концерт\r\nв двух отделениях"');
    const file = [headings.join(";"), ";;;;", "", long, line].join("\r\n");
    expect(read(file).map((row) => [row.line, row.cells.titleRu])).toEqual([
      [4, "Концерт в двух отделениях"],
      [6, "Концерт"],
    ]);
  });

  test("marks a row whose text holds a separator instead of reading it askew", () => {
    const [row] = read(`${headings.join(";")}\n${line.replace("Концерт", "Концерт; танцы")}`);
    expect(row?.isTooWide).toBe(true);
    expect(row && readEntry(row, campaign)).toMatchObject({ refusal: "TOO_WIDE" });
  });

  test("marks a row that has swallowed those below, because a quotation mark opens in it and closes in another", () => {
    const open = line.replace("Концерт", '"Концерт');
    const rows = read([headings.join(";"), open, line, open, line].join("\n"));
    expect(rows.map((row) => [row.line, row.isTooWide])).toEqual([
      [2, true],
      [5, false],
    ]);
  });

  test("has no cell that is longer than any column may hold", () => {
    const [row] = read(`${headings.join(";")}\n${line.replace("Концерт", "а".repeat(500_000))}`);
    expect(row?.cells.titleRu).toHaveLength(1_001);
    expect(row && readEntry(row, campaign)).toMatchObject({ refusal: "TOO_LONG", column: "titleRu" });
  });

  test("with a note and nothing else in a row has a blank row", () => {
    const file = `${headings.join(";")};Примечание\n${headings.map(() => "").join(";")};позвонить`;
    expect(read(file)).toEqual([]);
  });

  test.each<[string, Buffer | string, string]>([
    ["a workbook", Buffer.from("PK\u0003\u0004xl/workbook.xml"), "FILE_NOT_CSV"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "FILE_NOT_CSV"],
    ["a PDF", "%PDF-1.7", "FILE_NOT_CSV"],
    ["a web page", "<!DOCTYPE html><table></table>", "FILE_NOT_CSV"],
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), "FILE_NOT_CSV"],
    ["nothing", "", "FILE_NOT_CSV"],
    ["blanks", " \r\n ", "FILE_NOT_CSV"],
    ["a letter", "Уважаемые коллеги\nпривет", "FILE_NOT_CSV"],
    ["an open quotation mark", `${headings.join(";")}\n"Концерт;1`, "FILE_NOT_CSV"],
    ["windows-1251", Buffer.from("c4e0f2e03bcde0f7e0ebee", "hex"), "FILE_WRONG_ENCODING"],
    ["UTF-16", Buffer.from(`\uFEFF${headings.join("\t")}`, "utf16le"), "FILE_WRONG_ENCODING"],
    ["a roster", "Фамилия;Имя;Год рождения\nКим;Анна;2008", "FILE_WRONG_COLUMNS"],
    ["two columns of one name", `${headings.join(";")};Дата\n${line};1`, "FILE_WRONG_COLUMNS"],
  ])("of %s is refused", (_, bytes, code) => {
    expect(codeOf(() => read(bytes))).toBe(code);
  });

  test("without some columns is refused by their names", () => {
    const fewer = headings.filter((heading) => heading !== "Район" && heading !== "Статус");
    expect(() => read(fewer.join(";"))).toThrow("The file has no column «Район», «Статус».");
  });

  test("comes in base64, with or without line breaks, and in nothing else", () => {
    expect(decodeFile("0JTQsNGC\n0LA=\n").toString()).toBe("Дата");
    expect(codeOf(() => decodeFile("Дата;Начало"))).toBe("BAD_INPUT");
    expect(codeOf(() => decodeFile("A".repeat(4_000_000)))).toBe("FILE_TOO_LARGE");
  });
});
