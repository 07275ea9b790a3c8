import { expect, test } from "vitest";
import { chooseLanguage, parseLanguage } from "../../src/lib/language";

test.each([
  ["the link decides", { search: "?lang=ru", stored: "en", preferred: ["kk"] }, "ru"],
  ["then the last choice", { search: "", stored: "en", preferred: ["kk"] }, "en"],
  ["then the browser", { search: "?lang=de", stored: "xx", preferred: ["de", "ru-KZ", "en"] }, "ru"],
  ["else it is Kazakh", { search: "", stored: null, preferred: ["de-DE"] }, "kk"],
])("%s", (_claim, sources, language) => {
  expect(chooseLanguage(sources)).toBe(language);
});

test.each([
  ["KK", "kk"],
  ["kk-KZ", "kk"],
  ["en-US", "en"],
  ["rus", undefined],
  [null, undefined],
])("the tag %s is %s", (tag, language) => {
  expect(parseLanguage(tag)).toBe(language);
});
