/** The languages people read, in the order in which screens show them. */
export const languages = ["kk", "ru", "en"] as const;

/** A language of the interface, as in `<html lang>`. */
export type Language = (typeof languages)[number];

/** Reads a language tag such as `ru`, `RU` or `kk-KZ`; anything else is undefined. */
export function parseLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split("-")[0];
  return languages.find((language) => language === primary);
}

/** Where a page may learn the reader's language from. */
export interface LanguageSources {
  /** The query string, e.g. `?lang=ru`. */
  search: string;
  /** What the reader chose last time. */
  stored: string | null;
  /** The browser's preferences, best first. */
  preferred: readonly string[];
}

/** The link decides, then the reader's last choice, then the browser; Kazakh when nobody says. */
export function chooseLanguage({ search, stored, preferred }: LanguageSources): Language {
  return (
    parseLanguage(new URLSearchParams(search).get("lang")) ??
    parseLanguage(stored) ??
    preferred.map(parseLanguage).find((language) => language !== undefined) ??
    "kk"
  );
}
