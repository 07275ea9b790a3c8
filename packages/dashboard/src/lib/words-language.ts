import { languages, type Language } from "./language";

/** One text in the three languages, as the API answers it. */
export type LocalizedWords = Readonly<Record<Language, string>>;

const kazakhLetter = /[әіңғүұқөһ]/i;
const cyrillicLetter = /\p{Script=Cyrillic}/u;

/**
 * The language in which a text really stands where the reader asked for another one. The API repeats the nearest
 * language that somebody has written, so a text that reads the same in two languages may be of either: then its letters
 * decide. Text in Latin letters is taken for what was asked for.
 */
export function languageOfWords(words: LocalizedWords, asked: Language): Language {
  const text = words[asked];
  const isRepeated = languages.some((other) => other !== asked && words[other] === text);
  return isRepeated ? languageOfText(text, asked) : asked;
}

const nearest: Record<Language, readonly Language[]> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

/** What the API will answer for a text that is still being written: the nearest language that is not empty. */
export function nearestWords(words: LocalizedWords, asked: Language): string {
  return nearest[asked].map((language) => words[language]).find((text) => text.trim() !== "") ?? "";
}

/** The language of a text that was written once, in whatever language, such as a place: by its letters. */
export function languageOfText(text: string, asked: Language): Language {
  if (kazakhLetter.test(text)) return "kk";
  return cyrillicLetter.test(text) ? "ru" : asked;
}
