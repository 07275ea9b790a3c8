import { describe, expect, test } from "vitest";
import {
  bigNumber,
  dateRange,
  range,
  dateTime,
  dayMonth,
  dayShort,
  fullDate,
  number,
  percent,
  pluralForm,
  signedNumber,
  time,
  timeWithSeconds,
  utcOffset,
  weekday,
  weekdayShort,
} from "../../src/lib/format";
import { languages, type Language } from "../../src/lib/language";

const almaty = "Asia/Almaty";
type Row<Input> = [input: Input, kk: string, ru: string, en: string];

function inEachLanguage<Input>(rows: Row<Input>[], format: (language: Language, input: Input) => string) {
  for (const [input, ...texts] of rows) {
    test(`${JSON.stringify(input)} is ${texts.join(" / ")}`, () => {
      expect(languages.map((language) => format(language, input))).toEqual(texts);
    });
  }
}

describe("a number groups its thousands", () => {
  inEachLanguage<number>(
    [
      [0, "0", "0", "0"],
      [-0, "0", "0", "0"],
      [-0.2, "0", "0", "0"],
      [999, "999", "999", "999"],
      [1284, "1\u00a0284", "1\u00a0284", "1,284"],
      [1_234_567.89, "1\u00a0234\u00a0568", "1\u00a0234\u00a0568", "1,234,568"],
      [-2638, "−2\u00a0638", "−2\u00a0638", "−2,638"],
    ],
    number,
  );
  inEachLanguage<number>([[38940.25, "38\u00a0940,3", "38\u00a0940,3", "38,940.3"]], (language, value) =>
    number(language, value, 1),
  );
});

describe("a giant number has thin spaces in every language", () => {
  inEachLanguage<number>(
    [
      [12486, "12\u2009486", "12\u2009486", "12\u2009486"],
      [1_012_486, "1\u2009012\u2009486", "1\u2009012\u2009486", "1\u2009012\u2009486"],
    ],
    bigNumber,
  );
});

describe("a change carries its sign", () => {
  inEachLanguage<number>(
    [
      [96, "+96", "+96", "+96"],
      [0, "0", "0", "0"],
      [-2638, "−2\u00a0638", "−2\u00a0638", "−2,638"],
    ],
    signedNumber,
  );
});

describe("a share is whole percent", () => {
  inEachLanguage<number>(
    [
      [0.218, "22%", "22\u00a0%", "22%"],
      [0, "0%", "0\u00a0%", "0%"],
      [1, "100%", "100\u00a0%", "100%"],
      [Number.NaN, "0%", "0\u00a0%", "0%"],
    ],
    percent,
  );
});

describe("a local date is never shifted", () => {
  inEachLanguage(
    [
      ["2026-12-08", "8 желтоқсан", "8 декабря", "8 December"],
      ["2026-01-01", "1 қаңтар", "1 января", "1 January"],
    ],
    dayMonth,
  );
  inEachLanguage(
    [
      ["2026-12-08", "8 жел.", "8 дек", "8 Dec"],
      ["2026-05-09", "9 мам.", "9 мая", "9 May"],
    ],
    dayShort,
  );
  inEachLanguage(
    [
      ["2026-12-08", "сейсенбі", "вторник", "Tuesday"],
      ["2026-12-06", "жексенбі", "воскресенье", "Sunday"],
    ],
    weekday,
  );
  inEachLanguage(
    [
      ["2026-12-04", "жм", "пт", "Fri"],
      ["2026-12-06", "жс", "вс", "Sun"],
    ],
    weekdayShort,
  );
  inEachLanguage([["2026-12-08", "8 желтоқсан 2026", "8 декабря 2026", "8 December 2026"]], fullDate);
});

describe("people of whom nobody knows how many they are", () => {
  inEachLanguage<[number, number]>(
    [
      [[1_900, 2_140], "1\u00a0900–2\u00a0140", "1\u00a0900–2\u00a0140", "1,900–2,140"],
      [[40, 40], "40", "40", "40"],
    ],
    (language, [from, to]) => range(language, from, to),
  );
});

describe("days of a campaign read as one range", () => {
  inEachLanguage<[string, string]>(
    [
      [["2026-12-04", "2026-12-09"], "4–9 желтоқсан 2026", "4–9 декабря 2026", "4–9 December 2026"],
      [
        ["2026-11-30", "2026-12-04"],
        "30 қараша – 4 желтоқсан 2026",
        "30 ноября – 4 декабря 2026",
        "30 November – 4 December 2026",
      ],
      [
        ["2026-12-30", "2027-01-02"],
        "30 желтоқсан 2026 – 2 қаңтар 2027",
        "30 декабря 2026 – 2 января 2027",
        "30 December 2026 – 2 January 2027",
      ],
      [["2026-12-05", "2026-12-05"], "5 желтоқсан 2026", "5 декабря 2026", "5 December 2026"],
    ],
    (language, [from, to]) => dateRange(language, from, to),
  );
});

describe("a moment is told in the campaign's zone", () => {
  const lateEvening = "2026-12-04T18:30:00Z";
  test("23:30 in Almaty is still 4 December", () => {
    expect(languages.map((language) => dateTime(language, lateEvening, almaty))).toEqual([
      "4 желтоқсан 2026, 23:30",
      "4 декабря 2026, 23:30",
      "4 December 2026, 23:30",
    ]);
  });
  test("midnight is 00:00", () => expect(time("en", "2026-12-04T19:00:00Z", almaty)).toBe("00:00"));
  test("seconds are there when asked for", () =>
    expect(timeWithSeconds("ru", "2026-12-08T13:42:07Z", almaty)).toBe("18:42:07"));
  test("before March 2024 Almaty was an hour further", () => {
    expect(utcOffset("2024-02-01T00:00:00Z", almaty)).toBe("UTC+6");
    expect(utcOffset("2026-12-08T00:00:00Z", almaty)).toBe("UTC+5");
  });
  test("an offset west of Greenwich has a minus", () =>
    expect(utcOffset("2026-12-08T00:00:00Z", "America/New_York")).toBe("UTC−5"));
});

describe("a count takes its plural form", () => {
  inEachLanguage<number>(
    [
      [1, "one", "one", "one"],
      [2, "other", "few", "other"],
      [5, "other", "many", "other"],
      [11, "other", "many", "other"],
      [21, "other", "one", "other"],
      [101, "other", "one", "other"],
      [1000, "other", "many", "other"],
    ],
    pluralForm,
  );
});
