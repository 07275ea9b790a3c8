import type { Language } from "@igilik/schema";
import type { LocalizedTextValue } from "../../localized.js";
import { sheetMoment, sheetNumber } from "./sheet-format.js";

/** Says everything in one language. */
export interface Speaker {
  readonly language: Language;
  /** Words, with what belongs into their braces. */
  say(text: LocalizedTextValue, values?: Readonly<Record<string, string>>): string;
  /** A number as the pages write it. */
  number(value: number): string;
  /** A moment on the campaign's clocks. */
  moment(iso: string): string;
}

const keys = { KK: "kk", RU: "ru", EN: "en" } as const;

/** A speaker of a language, by the clocks of a zone. */
export function speakerOf(language: Language, timeZone: string): Speaker {
  return {
    language,
    say: (text, values = {}) =>
      text[keys[language]].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? ""),
    number: (value) => sheetNumber(language, value),
    moment: (iso) => sheetMoment(language, iso, timeZone),
  };
}
