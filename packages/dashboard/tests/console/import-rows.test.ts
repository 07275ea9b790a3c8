import { expect, test } from "vitest";
import { refusedAsCsv, withMended } from "../../src/console/transfer/import-rows";

const row = (value: string, verdict: "REFUSED" | "IMPORTED" = "REFUSED") => ({
  ...{ line: 2, verdict, message: "Нет названия.", title: null, column: null, changes: [] },
  cells: [{ column: "TITLE_RU" as const, heading: "Мероприятие (рус)", value }],
});

test("the refused rows become a file with marks, quotes and no formulas", () => {
  expect(refusedAsCsv([row('Клуб «Ақ; тілек» "X"'), row("=1+1"), row("Ертегі", "IMPORTED")])).toBe(
    [
      '\uFEFF"Мероприятие (рус)";"Примечание"',
      '"Клуб «Ақ; тілек» ""X""";"Нет названия."',
      '"\t=1+1";"Нет названия."',
      "",
    ].join("\r\n"),
  );
});

test("a cell that is mended again is mended once", () => {
  const cell = { line: 2, column: "DATE", value: "1" };
  const other = { ...cell, line: 3 };
  expect(withMended([cell, other], { ...cell, value: "2" })).toEqual([other, { ...cell, value: "2" }]);
});
