import type { Language } from "../lib/language";
import type en from "./en";

type SameKeys<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : SameKeys<Part[Key]>;
};

/** Every word of the interface in one language: the same keys everywhere. */
export type Messages = SameKeys<typeof en>;

/** A code of a refusal that has a sentence of its own. */
export type ErrorCode = keyof (typeof en)["errors"];

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
