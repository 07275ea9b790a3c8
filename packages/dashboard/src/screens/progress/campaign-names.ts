import type { WordsFragment } from "../../graphql/generated";
import { languages, type Language } from "../../lib/language";

/** How a name stands in a screen's head: big lines from the top, then the rest quietly. */
export interface HeadNames {
  big: readonly NameLine[];
  small: readonly NameLine[];
}

/** A name in one language. */
export interface NameLine {
  language: Language;
  text: string;
}

/**
 * Kazakh stands first and is never smaller than another language: the screen's own language, when it is another one,
 * stands below it at the same size. What reads the same in two languages is said once.
 */
export function headNames(name: WordsFragment, main: Language): HeadNames {
  const isFirstSaid = (language: Language, index: number, order: readonly Language[]) =>
    order.findIndex((other) => name[other] === name[language]) === index;
  const line = (language: Language): NameLine => ({ language, text: name[language] });
  const order = [...new Set<Language>(["kk", main, ...languages])].filter(isFirstSaid);
  const isBig = (language: Language) => language === "kk" || language === main;
  return { big: order.filter(isBig).map(line), small: order.filter((each) => !isBig(each)).map(line) };
}
