import { ERROR_CODES } from "@igilik/schema";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import en from "../../src/i18n/en";
import kk from "../../src/i18n/kk";
import { consoleWords } from "../../src/i18n/console/words";
import type { ConsoleMessages, EnglishMessages, PublicMessages } from "../../src/i18n/messages";
import ru from "../../src/i18n/ru";
import { languages, type Language } from "../../src/lib/language";
import { icuArguments, icuPlurals } from "./icu-arguments";

const messages: Record<Language, PublicMessages & { console: ConsoleMessages }> = {
  kk: { ...kk, console: consoleWords.kk },
  ru: { ...ru, console: consoleWords.ru },
  en: { ...en, console: consoleWords.en },
};

/** Every word of a language as dotted key and text. */
function flatten(part: object, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** What each plural must have. English nouns may stay as they are, as in "of 1 planned"; Kazakh nouns always do. */
const pluralsOf: Record<Language, string[]> = {
  kk: ["other"],
  ru: ["one", "few", "many", "other"],
  en: ["other"],
};

const reference = flatten(messages.en);

describe.each(languages)("the words in %s", (language) => {
  const flat = flatten(messages[language]);

  test("have every key and no other", () => {
    expect([...flat.keys()].sort()).toEqual([...reference.keys()].sort());
  });

  test("have a sentence for every code of a refusal that the API knows", () => {
    const codes = Object.keys(ERROR_CODES);
    expect(codes.filter((code) => !flat.has(`errors.${code}`))).toEqual([]);
  });

  test("are never blank", () => {
    expect([...flat].filter(([, text]) => text.trim() !== text || text === "")).toEqual([]);
  });

  test("take the same arguments as the English ones", () => {
    const differing = [...flat].filter(
      ([key, text]) => icuArguments(text).join() !== icuArguments(reference.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  test("leave numbers and dates to the formatter", () => {
    // A browser would write "{n, number}" and "#" in its own idea of Kazakh.
    expect([...flat].filter(([, text]) => /#|,\s*(number|date|time)/.test(text))).toEqual([]);
  });

  test("have every form of a plural that the language tells apart", () => {
    const lacking = [...flat].filter(([, text]) =>
      icuPlurals(text).some((forms) => pluralsOf[language].some((form) => !forms.includes(form))),
    );
    expect(lacking).toEqual([]);
  });

  test.each([0, 1, 2, 5, 11, 21, 101, 102, 1000, 1000.5])("read well for %d", (count) => {
    const t = createTranslator({
      locale: language,
      messages: messages[language] as EnglishMessages,
      onError: (error) => {
        throw error;
      },
    }) as (key: string, values: Record<string, string | number>) => string;
    for (const [key, text] of flat) {
      const names = icuArguments(text).map((argument) => argument.split(":")[0] ?? "");
      const values = Object.fromEntries(names.map((name) => [name, name === "count" ? count : "x"]));
      expect(t(key, values)).not.toMatch(/[{}]/);
    }
  });
});

test("plurals of Russian follow the last digits, Kazakh nouns stay as they are", () => {
  const caption = (language: Language, count: number) =>
    createTranslator({ locale: language, messages: messages[language] as EnglishMessages })(
      "board.figures.thanks",
      {
        count,
      },
    );
  expect([1, 2, 5, 11, 21, 101, 1000].map((count) => caption("ru", count))).toEqual([
    "благодарность",
    "благодарности",
    "благодарностей",
    "благодарностей",
    "благодарность",
    "благодарность",
    "благодарностей",
  ]);
  expect([1, 2, 21].map((count) => caption("kk", count))).toEqual(["алғыс сөз", "алғыс сөз", "алғыс сөз"]);
  expect([1, 2, 21].map((count) => caption("en", count))).toEqual(["thank-you", "thank-yous", "thank-yous"]);
});

test("a plural that lacks a form is found, also behind another one", () => {
  expect(icuPlurals("{count, plural, one {{shown} row} other {{shown} rows}} of {shown}")).toEqual([
    ["one", "other"],
  ]);
  expect(icuPlurals("{count, plural, =0 {none} other {some}} {count, plural, other {rows}}")).toEqual([
    ["=0", "other"],
    ["other"],
  ]);
});

test.each([
  ["console.rosters.were.added", 203, "человека добавлены"],
  ["console.rosters.were.added", 1, "человек добавлен"],
  ["console.organizations.figure.hours", 0, "подтверждённых часов"],
  ["console.organizations.figure.hours", 0.5, "подтверждённого часа"],
  ["console.desk.presentOf", 21, "из 21 места"],
  ["console.home.needs.moreEnded", 1, "Состоялось ли? Ещё 1 мероприятие"],
  ["console.search.found", 5, "5 строк"],
] as const)("Russian says %s of %d as people do", (key, count, sentence) => {
  const t = createTranslator({ locale: "ru", messages: messages.ru as EnglishMessages }) as (
    key: string,
    values: Record<string, string | number>,
  ) => string;
  expect(t(key, { count, shown: String(count) })).toBe(sentence);
});

describe("Kazakh", () => {
  const kazakh = [...flatten(messages.kk)];
  const says =
    (language: Language, word: RegExp) =>
    ([key]: [string, string]) =>
      word.test(flatten(messages[language]).get(key) ?? "");

  test("has one word for a volunteer", () => {
    expect(kazakh.filter(([, text]) => /ерікті/i.test(text))).toEqual([]);
  });

  test("calls no draft what it calls a project", () => {
    const drafts = kazakh.filter(says("ru", /черновик/i));
    expect(drafts.length).toBeGreaterThan(3);
    expect(drafts.filter(([, text]) => /жоба/i.test(text))).toEqual([]);
  });

  test("has one word for a rehearsal", () => {
    const rehearsals = kazakh.filter(says("en", /rehearsal/i));
    expect(rehearsals.length).toBeGreaterThan(3);
    expect(rehearsals.filter(([, text]) => !/репетиция/i.test(text))).toEqual([]);
  });
});

test("the marathon's name is the one the city uses", () => {
  expect(languages.map((language) => messages[language].common.brand)).toEqual([
    "Игі істер марафоны",
    "Марафон добрых дел",
    "Marathon of Good Deeds",
  ]);
});

test("the difference of a recount never stands on a line of its own", () => {
  for (const language of languages) {
    const { board, receipt } = messages[language];
    for (const text of [board.footer.recount, receipt.drift]) expect(text).toMatch(/\S\u00a0\{drift\}/);
  }
});
