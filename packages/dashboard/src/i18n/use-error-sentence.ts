import { useTranslations } from "use-intl";
import en from "./en";
import type { ErrorCode } from "./messages";

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(en.errors, code);
}

/** Turns the code of a refusal into a sentence that says what to do next; a code nobody knows is INTERNAL. */
export function useErrorSentence(): (code: string) => string {
  const t = useTranslations("errors");
  return (code) => t(isKnown(code) ? code : "INTERNAL");
}
