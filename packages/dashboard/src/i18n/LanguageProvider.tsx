import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { chooseLanguage, type Language } from "../lib/language";
import { readStored, writeStored } from "../lib/stored";
import en from "./en";
import kk from "./kk";
import type { ConsoleMessages, EnglishMessages, PublicMessages } from "./messages";
import ru from "./ru";

const messages: Record<Language, PublicMessages> = { kk, ru, en };
const storageKey = "igilik.language";

interface LanguageChoice {
  language: Language;
  /** Switches in place, remembers the choice and keeps a `?lang=` of the address true. */
  chooseLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

interface LanguageProviderProps {
  /** Overrides address, memory and browser. */
  initial?: Language;
  /** The console's words, which public pages have none of. */
  consoleWords?: Record<Language, ConsoleMessages>;
  children: ReactNode;
}

/** Words in the reader's language for everything inside; sets `<html lang>`. */
export function LanguageProvider({ initial, consoleWords, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(() => initial ?? detectLanguage());
  const choice = useMemo(
    () => ({
      language,
      chooseLanguage(chosen: Language) {
        writeStored(storageKey, chosen);
        keepAddressTrue(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  const words = useMemo(
    () => ({ ...messages[language], ...(consoleWords && { console: consoleWords[language] }) }),
    [language, consoleWords],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={choice}>
      {/* use-intl learns keys and arguments from the English words themselves, so each language has to pass for them. */}
      <IntlProvider locale={language} messages={words as EnglishMessages} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** The language on the page and the way to change it. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error("useLanguage needs a LanguageProvider above it.");
  return choice;
}

function detectLanguage(): Language {
  return chooseLanguage({
    search: location.search,
    stored: readStored(storageKey),
    preferred: navigator.languages,
  });
}

function keepAddressTrue(language: Language): void {
  const address = new URL(location.href);
  if (!address.searchParams.has("lang")) return;
  address.searchParams.set("lang", language);
  history.replaceState(history.state, "", address);
}
