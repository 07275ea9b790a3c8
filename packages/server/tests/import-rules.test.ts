import { describe, expect, test } from "vitest";
import { almatyDistricts } from "../src/campaigns/default-code-books.js";
import { findByName } from "../src/transfer/code-match.js";
import { guessKind } from "../src/transfer/organization-kind.js";
import type { ProgrammeCells } from "../src/transfer/programme-columns.js";
import { readEntry } from "../src/transfer/programme-entry.js";
import { readCount, readDate, readStatus, readTime } from "../src/transfer/programme-values.js";
import { campaign, cells } from "./support/programme-row.js";

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
