import type { Language } from "@igilik/schema";
import { localDate, toZonedIso } from "../../local-time.js";

const numberLocales = { KK: "ru", RU: "ru", EN: "en" } as const;
const dateLocales = { KK: "kk", RU: "ru", EN: "en-GB" } as const;

/** A number as the pages write it: whole, or with one digit behind the point; Kazakh groups its digits as Russian. */
export function sheetNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(numberLocales[language], {
    maximumFractionDigits: Number.isInteger(value) ? 0 : 1,
  }).format(value || 0);
}

/** A day without its year: 4 желтоқсан, 4 декабря, 4 December. */
export function sheetDay(language: Language, day: string): string {
  return new Intl.DateTimeFormat(dateLocales[language], {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T12:00:00Z`));
}

/** A campaign's days: 4–9 декабря 2026. */
export function sheetDays(language: Language, from: string, to: string): string {
  const whole = (day: string): string => `${sheetDay(language, day)} ${day.slice(0, 4)}`;
  if (from === to) return whole(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${whole(to)}`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? sheetDay(language, from) : whole(from)} – ${whole(to)}`;
}

/** A moment on the campaign's clocks: 8 декабря 2026, 18:42. */
export function sheetMoment(language: Language, iso: string, timeZone: string): string {
  const day = localDate(new Date(iso), timeZone);
  const time = toZonedIso(new Date(iso), timeZone).slice(11, 16);
  return `${sheetDay(language, day)} ${day.slice(0, 4)}, ${time}`;
}
