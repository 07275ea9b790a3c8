import type { Language } from "../../lib/language";
import type { ConsoleMessages } from "../messages";
import en from "./en";
import kk from "./kk";
import ru from "./ru";

/** The console's words in every language, for its own entry alone. */
export const consoleWords: Record<Language, ConsoleMessages> = { kk, ru, en };
