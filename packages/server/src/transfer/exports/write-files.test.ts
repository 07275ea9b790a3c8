import { Readable } from "node:stream";
import type { Language } from "@igilik/schema";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { type ExportCell, dayCell, momentCell } from "./export-cell.js";
import { writeCsv } from "./write-csv.js";
import { writeXlsx } from "./write-xlsx.js";

async function* given(rows: ExportCell[][]): AsyncGenerator<ExportCell[]> {
  yield* rows;
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function throughCsv(rows: ExportCell[][], language: Language = "KK"): Promise<string[][]> {
  const bytes = await gather(writeCsv(["Бірінші", "Екінші"], given(rows), language));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(bytes, { delimiter: ";", bom: true });
}

async function throughXlsx(rows: ExportCell[][]): Promise<unknown[][]> {
  const columns = [
    { heading: "Бірінші", width: 20 },
    { heading: "Екінші", width: 20 },
  ];
  const bytes = await gather(writeXlsx("Іс-шаралар", columns, given(rows)));
  const [sheet] = await readWorkbook(Readable.from([bytes]), { trim: false });
  expect(sheet?.sheet).toBe("Іс-шаралар");
  return sheet?.data ?? [];
}

const kazakh = "Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і";
const awkward = [
  kazakh,
  'Фонд "Жасыл; Алатау"',
  "екі\nжол",
  "екі\r\nжол",
  "a,b;c\td",
  "  бос  ",
  "🤝 рақмет",
  "'тырнақша'",
];
const formulas = [
  "=1+1",
  "+77010000000",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "   =1",
  "\u200b=1",
  "\ufeff=1",
  '=HYPERLINK("http://example.org","x")',
  '=cmd|"/c calc"!A1',
  "=1;=2",
];

describe("a CSV file", () => {
  test.each(awkward)("keeps %j as it is", async (text) => {
    expect(await throughCsv([[text, "соңы"]])).toEqual([
      ["Бірінші", "Екінші"],
      [text, "соңы"],
    ]);
  });

  test.each(formulas)("makes words of %j, in one cell", async (text) => {
    expect(await throughCsv([[text, "соңы"]])).toEqual([
      ["Бірінші", "Екінші"],
      [`'${text}`, "соңы"],
    ]);
  });

  test("has times of the campaign's clocks, and numbers as the language writes them", async () => {
    const row = [momentCell("2026-12-04T23:30:00.000+05:00"), dayCell("2026-12-04"), 1.5, -3, null];
    expect((await throughCsv([["", ""], row.slice(0, 2)])).at(-1)).toEqual([
      "2026-12-04 23:30:00",
      "2026-12-04",
    ]);
    expect((await throughCsv([row.slice(2, 4)])).at(-1)).toEqual(["1,5", "-3"]);
    expect((await throughCsv([row.slice(2, 4)], "EN")).at(-1)).toEqual(["1.5", "-3"]);
  });
});

describe("a workbook", () => {
  test.each([
    ...awkward.filter((text) => !text.includes("\r")),
    ...formulas.filter((text) => !text.includes("\r")),
  ])("keeps %j as words", async (text) => {
    expect(await throughXlsx([[text, 1]])).toEqual([
      ["Бірінші", "Екінші"],
      [text, 1],
    ]);
  });

  test("opens although words hold what XML cannot", async () => {
    expect((await throughXlsx([["a\u0000b\u000bc\uffff", 1]])).at(-1)).toEqual(["abc", 1]);
  });

  test("has numbers as numbers, and the campaign's times as dates", async () => {
    expect((await throughXlsx([[12.5, momentCell("2026-12-04T23:30:00.000+05:00")]])).at(-1)).toEqual([
      12.5,
      new Date("2026-12-04T23:30:00Z"),
    ]);
    expect((await throughXlsx([[null, dayCell("2026-12-04")]])).at(-1)).toEqual([
      null,
      new Date("2026-12-04T00:00:00Z"),
    ]);
  });
});

describe.each(["CSV", "XLSX"])("%s of 100 000 rows", (format) => {
  test("is made while it is read, so that few rows are ever in memory", async () => {
    const count = 100_000;
    let made = 0;
    async function* rows(): AsyncGenerator<ExportCell[]> {
      while (made < count) yield [`Ерікті ${++made}`, made];
    }
    const columns = [
      { heading: "Аты", width: 20 },
      { heading: "Саны", width: 10 },
    ];
    const chunks =
      format === "CSV" ? writeCsv(["Аты", "Саны"], rows(), "RU") : writeXlsx("Адамдар", columns, rows());
    expect(made).toBe(0);
    let before = 0;
    let mostAhead = 0;
    let bytes = 0;
    for await (const chunk of chunks) {
      mostAhead = Math.max(mostAhead, made - before);
      before = made;
      bytes += chunk.length;
    }
    expect(made).toBe(count);
    expect(bytes).toBeGreaterThan(100_000);
    expect(mostAhead).toBeLessThan(count / 10);
  });
});
