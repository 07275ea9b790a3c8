import type { Language as ApiLanguage } from "../graphql/generated";
import type { Language } from "../lib/language";

/** The languages as the API names them. */
export const apiLanguages = { kk: "KK", ru: "RU", en: "EN" } as const satisfies Record<Language, ApiLanguage>;
