import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { LanguageProvider } from "../../src/i18n/LanguageProvider";
import type { Language } from "../../src/lib/language";

/** Renders with the words of a language. */
export function renderIn(language: Language, children: ReactNode): RenderResult {
  return render(children, {
    wrapper: ({ children: inner }) => <LanguageProvider initial={language}>{inner}</LanguageProvider>,
  });
}
