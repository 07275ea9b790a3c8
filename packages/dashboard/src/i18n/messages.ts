import type { Language } from "../lib/language";
import type consoleWords from "./console/en";
import type en from "./en";

type SameKeys<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : SameKeys<Part[Key]>;
};

/** The words of the public pages, and of what they share with the console, in one language: the same keys everywhere. */
export type PublicMessages = SameKeys<typeof en>;

/** The words that the console adds: no public page loads them. */
export type ConsoleMessages = SameKeys<typeof consoleWords>;

/** The English words, from which keys and arguments are learned. */
export type EnglishMessages = typeof en & { readonly console: typeof consoleWords };

/** A code of a refusal that has a sentence of its own. */
export type ErrorCode = keyof (typeof en)["errors"];

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: EnglishMessages;
  }
}
