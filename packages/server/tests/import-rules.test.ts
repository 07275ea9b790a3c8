import { DomainError } from "@igilik/schema";
import { describe, expect, test } from "vitest";
import { almatyDistricts, defaultCategories } from "../src/campaigns/default-code-books.js";
import { findByName } from "../src/transfer/code-match.js";
import { decodeFile, readText } from "../src/transfer/file-text.js";
import { guessKind } from "../src/transfer/organization-kind.js";
import { programmeColumns, type ProgrammeCells } from "../src/transfer/programme-columns.js";
import { readEntry } from "../src/transfer/programme-entry.js";
import { readTable } from "../src/transfer/programme-table.js";
import { readCount, readDate, readStatus, readTime } from "../src/transfer/programme-values.js";

const headings = Object.values(programmeColumns);
const cells: ProgrammeCells = {
  date: "05.12.2026",
  start: "15:00",
  end: "17:00",
  titleRu: "Концерт",
  titleKk: "",
  category: "Пожилые",
  project: "",
  organizer: "Центр «Үміт»",
  district: "Жетысуский",
  place: "Дом культуры",
  beneficiaries: "",
  capacity: "",
  status: "подтверждено",
};
const withIds = <T extends object>(entries: readonly T[]) =>
  entries.map((entry, index) => ({ id: String(index), ...entry }));
const campaign = {
  timeZone: "Asia/Almaty",
  startsOn: "2026-12-04",
  endsOn: "2026-12-09",
  categories: withIds(defaultCategories),
  districts: withIds(almatyDistricts),
};

/** The code of what `work` refuses with. */
function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe("a cell", () => {
  test.each([
    ["04.12.2026", "2026-12-04"],
    ["4.12.2026", "2026-12-04"],
    ["4.1.2026", "2026-01-04"],
    ["2026-12-04", "2026-12-04"],
    ["29.02.2028", "2028-02-29"],
    ["29.02.2026", undefined],
    ["31.11.2026", undefined],
    ["12/04/2026", undefined],
    ["04.12.26", undefined],
    ["2026-13-01", undefined],
    ["завтра", undefined],
  ])("of a date: %s is %s", (cell, date) => expect(readDate(cell)).toBe(date));

  test.each([
    ["10:00", "10:00"],
    ["7:05", "07:05"],
    ["14.30", "14:30"],
    ["14:30:00", "14:30"],
    ["00:00", "00:00"],
    ["24:00", undefined],
    ["12:60", undefined],
    ["14", undefined],
    ["14:3", undefined],
    ["2 часа", undefined],
  ])("of a time: %s is %s", (cell, time) => expect(readTime(cell)).toBe(time));

  test.each([
    ["400", 400],
    ["1 500", 1_500],
    ["0", undefined],
    ["-5", undefined],
    ["2.5", undefined],
    ["около 30", undefined],
    ["99999999", undefined],
  ])("of a number: %s is %s", (cell, count) => expect(readCount(cell)).toBe(count));

  test.each([
    ["подтверждено", "APPROVED"],
    ["Подтверждён", "APPROVED"],
    ["отменено", "CANCELLED"],
    ["Отменён", "CANCELLED"],
    ["перенесено", "POSTPONED"],
    ["на согласовании", "SUBMITTED"],
    ["", "SUBMITTED"],
    ["возможно", undefined],
  ])("of a state: «%s» is %s", (cell, status) => expect(readStatus(cell)).toBe(status));
});

describe("an end", () => {
  test.each([
    ["15:00", "17:00", "2026-12-05T12:00:00.000Z"],
    ["23:30", "01:00", "2026-12-05T20:00:00.000Z"],
    ["22:00", "00:00", "2026-12-05T19:00:00.000Z"],
    ["20:00", "08:00", "2026-12-06T03:00:00.000Z"],
    ["20:00", "08:01", "ENDS_BEFORE_START"],
    ["19:00", "18:00", "ENDS_BEFORE_START"],
    ["15:00", "15:00", "ENDS_BEFORE_START"],
  ])("from %s at %s is %s: on the next day only if that makes at most 12 hours", (start, end, expected) => {
    const read = readEntry({ line: 2, isTooWide: false, cells: { ...cells, start, end } }, campaign);
    expect("refusal" in read ? read.refusal : read.endsAt.toISOString()).toBe(expected);
  });
});

describe("a row", () => {
  test.each<[Partial<ProgrammeCells>, string]>([
    [{ titleRu: "" }, "BLANK titleRu"],
    [{ place: "" }, "BLANK place"],
    [{ organizer: "" }, "BLANK organizer"],
    [{ titleRu: "Т".repeat(301) }, "TOO_LONG titleRu"],
    [{ place: "М".repeat(201) }, "TOO_LONG place"],
    [{ date: "скоро" }, "BAD_DATE date"],
    [{ start: "утром" }, "BAD_TIME start"],
    [{ end: "25:00" }, "BAD_TIME end"],
    [{ capacity: "много" }, "BAD_COUNT capacity"],
    [{ status: "может быть" }, "BAD_STATUS status"],
    [{ category: "Космос" }, "UNKNOWN_CATEGORY category"],
    [{ district: "Есильский" }, "UNKNOWN_DISTRICT district"],
    [{ date: "03.12.2026" }, "OUTSIDE_CAMPAIGN date"],
    [{ date: "10.12.2026" }, "OUTSIDE_CAMPAIGN date"],
  ])("with %j is refused: %s", (flaw, expected) => {
    const read = readEntry({ line: 2, isTooWide: false, cells: { ...cells, ...flaw } }, campaign);
    expect("refusal" in read && `${read.refusal} ${read.column}`).toBe(expected);
  });

  test("with nothing wrong is understood, blank cells as what it does not say", () => {
    expect(readEntry({ line: 2, isTooWide: false, cells }, campaign)).toMatchObject({
      title: { ru: "Концерт", kk: null },
      startsAt: new Date("2026-12-05T10:00:00Z"),
      category: { code: "elderly" },
      district: { code: "zhetysu" },
      project: null,
      capacity: null,
      status: "APPROVED",
    });
  });
});

describe("a name in a code book", () => {
  test.each([
    ["Алмалинский", "almaly"],
    ["алмалинский район", "almaly"],
    ["Алмалы ауданы", "almaly"],
    ["Almaly", "almaly"],
    ["almaly", "almaly"],
    ["Турксиб", "turksib"],
    ["Наурызбайский р-н", "nauryzbay"],
    ["Центральный", undefined],
  ])("of districts: %s is %s", (cell, code) => {
    expect(findByName(campaign.districts, cell)?.code).toBe(code);
  });

  test("is found by its adjective when the book has the plain name", () => {
    const plain = ["Алмалы", "Алатау", "Медеу", "Жетысу", "Ауэзов", "Бостандык", "Наурызбай", "Турксиб"].map(
      (ru, n) => ({
        id: String(n),
        code: `d${n}`,
        name: { kk: ru, ru, en: ru },
      }),
    );
    const adjectives = almatyDistricts.map(({ name }) => name.ru);
    expect(adjectives.map((cell) => findByName(plain, cell)?.name.ru).sort()).toEqual(
      plain.map(({ name }) => name.ru).sort(),
    );
  });

  test("is not guessed when two would fit", () => {
    const twins = ["Северный", "Северная"].map((ru, n) => ({
      id: `${n}`,
      code: `d${n}`,
      name: { kk: ru, ru, en: ru },
    }));
    expect(findByName(twins, "Северное")).toBeUndefined();
  });
});

test.each([
  ["Фронт-офис волонтёров", "FRONT_OFFICE"],
  ["Союз студентов города", "STUDENT"],
  ["Группа соседей «Аула»", "GROUP"],
  ["Фонд «Группа поддержки»", "REGISTERED"],
  ["Отряд «Еркін»", "REGISTERED"],
])("%s is taken for %s", (name, kind) => expect(guessKind(name)).toBe(kind));

describe("a file", () => {
  const line = Object.values(cells).join(";");
  const read = (bytes: Buffer | string) => readTable(readText(Buffer.from(bytes)));

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
    ["more than 2 MiB", "a;b\n".repeat(600_000), "FILE_TOO_LARGE"],
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
