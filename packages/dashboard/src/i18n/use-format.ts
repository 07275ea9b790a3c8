import * as format from "../lib/format";
import type { Language } from "../lib/language";
import type { Instant, LocalDate } from "../lib/local-date";
import { useLanguage } from "./LanguageProvider";

function inLanguage(language: Language) {
  return {
    number: (value: number, fractionDigits?: number) => format.number(language, value, fractionDigits),
    range: (from: number, to: number) => format.range(language, from, to),
    bigNumber: (value: number) => format.bigNumber(language, value),
    signedNumber: (value: number) => format.signedNumber(language, value),
    percent: (share: number) => format.percent(language, share),
    time: (instant: Instant, zone: string) => format.time(language, instant, zone),
    timeWithSeconds: (instant: Instant, zone: string) => format.timeWithSeconds(language, instant, zone),
    dayMonth: (date: LocalDate) => format.dayMonth(language, date),
    dayShort: (date: LocalDate) => format.dayShort(language, date),
    weekday: (date: LocalDate) => format.weekday(language, date),
    weekdayShort: (date: LocalDate) => format.weekdayShort(language, date),
    fullDate: (date: LocalDate) => format.fullDate(language, date),
    dateTime: (instant: Instant, zone: string) => format.dateTime(language, instant, zone),
    dateRange: (from: LocalDate, to: LocalDate) => format.dateRange(language, from, to),
  };
}

// Made once, so that a formatter can stand in a dependency list.
const formatters = { kk: inLanguage("kk"), ru: inLanguage("ru"), en: inLanguage("en") };

/** The one formatter in the language of the page: `useFormat().number(1284)`. Zones are still given each time. */
export function useFormat(): ReturnType<typeof inLanguage> {
  return formatters[useLanguage().language];
}
