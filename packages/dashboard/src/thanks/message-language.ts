import type { Language } from "../lib/language";

const kazakhLetter = /[әіңғүұқөһ]/i;
const cyrillicLetter = /\p{Script=Cyrillic}/u;
const latinLetter = /\p{Script=Latin}/u;

/**
 * The language of what somebody wrote, where its letters and the page's language agree; null where they do not, as for
 * Russian words on the Kazakh page: nobody has said then, and whoever moderates sees.
 */
export function languageOfMessage(text: string, page: Language): Language | null {
  if (kazakhLetter.test(text)) return "kk";
  if (cyrillicLetter.test(text)) return page === "ru" ? "ru" : null;
  return latinLetter.test(text) && page === "en" ? "en" : null;
}
