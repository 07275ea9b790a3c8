import type { Language } from "@igilik/schema";
import { toZonedIso } from "../local-time.js";
import type { ChangeFormat } from "./programme-facts.js";

const languages = { KK: ["kk", "ru"], RU: ["ru", "kk"], EN: ["en", "ru", "kk"] } as const;

/** Shows changes to a reader of this language, times on the clocks of this zone. */
export function changeFormat(timeZone: string, language: Language): ChangeFormat {
  const [own] = languages[language];
  return {
    time: (instant) => toZonedIso(instant, timeZone).slice(0, 16).replace("T", " "),
    text: (text, other) => text[languages[language].find((each) => text[each] !== other?.[each]) ?? own],
  };
}
