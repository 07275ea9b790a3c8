import { expect, test } from "vitest";
import { languageOfText, languageOfWords, nearestWords } from "../../src/lib/words-language";

const three = { kk: "Жылы киім жинау", ru: "Сбор тёплых вещей", en: "Collecting warm clothes" };
const noEnglish = { ...three, en: three.ru };
const onlyKazakh = { kk: "Тілек шыршасы", ru: "Тілек шыршасы", en: "Тілек шыршасы" };
const onlyRussian = { kk: "Ёлка желаний", ru: "Ёлка желаний", en: "Ёлка желаний" };
const ownName = { kk: "Oz ortana Qamqor bol", ru: "Oz ortana Qamqor bol", en: "Oz ortana Qamqor bol" };

test.each([
  ["kk", three, "kk"],
  ["ru", three, "ru"],
  ["en", three, "en"],
  ["en", noEnglish, "ru"],
  ["ru", noEnglish, "ru"],
  ["en", onlyKazakh, "kk"],
  ["ru", onlyKazakh, "kk"],
  ["kk", onlyRussian, "ru"],
  ["en", ownName, "en"],
] as const)("a text shown to readers of %s, %o, stands in %s", (asked, words, language) => {
  expect(languageOfWords(words, asked)).toBe(language);
});

test.each([
  ["Дворец школьников", "ru"],
  ["Көктөбе", "kk"],
  ["Mega Park", "en"],
])("a place that was written once, «%s», stands in %s", (place, language) => {
  expect(languageOfText(place, "en")).toBe(language);
});

test.each([
  ["kk", { kk: "Медеу", ru: "Медеуский", en: "Medeu" }, "Медеу"],
  ["kk", { kk: " ", ru: "Медеуский", en: "Medeu" }, "Медеуский"],
  ["ru", { kk: "Медеу", ru: "", en: "Medeu" }, "Медеу"],
  ["en", { kk: "Медеу", ru: "Медеуский", en: "" }, "Медеуский"],
  ["en", { kk: "", ru: "", en: "" }, ""],
] as const)("in %s of %o the nearest words are shown", (asked, words, shown) => {
  expect(nearestWords(words, asked)).toBe(shown);
});
