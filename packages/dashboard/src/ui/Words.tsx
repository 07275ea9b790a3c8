import { useLanguage } from "../i18n/LanguageProvider";
import { languageOfText, languageOfWords, type LocalizedWords } from "../lib/words-language";

interface WordsProps {
  /** A text in three languages, or one that was written once, such as a place. */
  of: LocalizedWords | string;
}

/** What people wrote, in the reader's language where there is one; else it says in which, so that it is read out rightly. */
export function Words({ of }: WordsProps) {
  const { language } = useLanguage();
  const isOnce = typeof of === "string";
  const own = isOnce ? languageOfText(of, language) : languageOfWords(of, language);
  const text = isOnce ? of : of[language];
  return own === language ? text : <span lang={own}>{text}</span>;
}
