// The one place where numbers and dates become text. Browsers that claim Kazakh often format it as English
// (1,234,567.89), so Kazakh numbers go through the Russian formatter (the same separators) and Kazakh
// names come from our own table.
import { kazakhMonths, kazakhMonthsShort, kazakhWeekdays, kazakhWeekdaysShort } from "./kazakh-dates";
import type { Language } from "./language";
import { localDateOf, parseLocalDate, utcNoon, type Instant, type LocalDate } from "./local-date";

const numberLocale = { kk: "ru", ru: "ru", en: "en" } as const satisfies Record<Language, string>;
const dateLocale = { ru: "ru", en: "en-GB" } as const;

const noBreakSpace = "\u00a0";
const thinSpace = "\u2009";
const minus = "\u2212";
const enDash = "\u2013";

function cached<Key extends string, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const numberFormat = cached((key: `${Language}:${number}`) => {
  const [language, digits] = key.split(":") as [Language, string];
  return new Intl.NumberFormat(numberLocale[language], { maximumFractionDigits: Number(digits) });
});

/** A number with its thousands grouped: 12 486 (kk, ru), 12,486 (en). Rounded to whole numbers unless digits are asked for. */
export function number(language: Language, value: number, fractionDigits = 0): string {
  // A negative zero would be written as "-0".
  const text = numberFormat(`${language}:${fractionDigits}`).format(value || 0);
  return text === "-0" ? "0" : text.replace("-", minus);
}

/** Both ends of a range: 1 900–2 140 (kk, ru); one number where they are the same. */
export function range(language: Language, from: number, to: number): string {
  return from === to ? number(language, from) : `${number(language, from)}–${number(language, to)}`;
}

/** A giant number: thin spaces between the groups in every language. */
export function bigNumber(language: Language, value: number): string {
  return number(language, value).replaceAll(/[\u00a0\u202f,]/g, thinSpace);
}

/** A change with its sign: +96, −2 638, and 0 without one. */
export function signedNumber(language: Language, value: number): string {
  return value > 0 ? `+${number(language, value)}` : number(language, value);
}

/** A share of one as whole percent: 22 % (ru), 22% (kk, en). No share at all is 0. */
export function percent(language: Language, share: number): string {
  const whole = Number.isFinite(share) ? Math.round(share * 100) : 0;
  return `${number(language, whole)}${language === "ru" ? noBreakSpace : ""}%`;
}

const timeFormat = cached(
  (zone: string) => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }),
);
const secondsFormat = cached(
  (zone: string) =>
    new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZone: zone,
    }),
);

/** The clock of the campaign's zone, 24 hours: 18:42. It reads the same in every language. */
export function time(_language: Language, instant: Instant, zone: string): string {
  return timeFormat(zone).format(new Date(instant));
}

/** The same with seconds: 18:42:07. */
export function timeWithSeconds(_language: Language, instant: Instant, zone: string): string {
  return secondsFormat(zone).format(new Date(instant));
}

const dateFormat = cached((key: `${"ru" | "en"}:${"month" | "monthShort" | "weekday" | "weekdayShort"}`) => {
  const [language, part] = key.split(":") as ["ru" | "en", string];
  const length = part.endsWith("Short") ? "short" : "long";
  const fields = part.startsWith("month")
    ? ({ day: "numeric", month: length } as const)
    : ({ weekday: length } as const);
  return new Intl.DateTimeFormat(dateLocale[language], { ...fields, timeZone: "UTC" });
});

/** 8 желтоқсан, 8 декабря, 8 December. */
export function dayMonth(language: Language, date: LocalDate): string {
  const day = parseLocalDate(date);
  if (language === "kk") return `${day.day} ${kazakhMonths[day.month - 1]}`;
  return dateFormat(`${language}:month`).format(utcNoon(day));
}

/** 8 жел., 8 дек, 8 Dec. */
export function dayShort(language: Language, date: LocalDate): string {
  const day = parseLocalDate(date);
  if (language === "kk") return `${day.day} ${kazakhMonthsShort[day.month - 1]}`;
  return dateFormat(`${language}:monthShort`).format(utcNoon(day)).replace(/\.$/, "");
}

/** сейсенбі, вторник, Tuesday. */
export function weekday(language: Language, date: LocalDate): string {
  const day = parseLocalDate(date);
  if (language === "kk") return kazakhWeekdays[day.weekday] ?? "";
  return dateFormat(`${language}:weekday`).format(utcNoon(day));
}

/** сс, вт, Tue. */
export function weekdayShort(language: Language, date: LocalDate): string {
  const day = parseLocalDate(date);
  if (language === "kk") return kazakhWeekdaysShort[day.weekday] ?? "";
  return dateFormat(`${language}:weekdayShort`).format(utcNoon(day));
}

/** A full day: 8 желтоқсан 2026, 8 декабря 2026, 8 December 2026. */
export function fullDate(language: Language, date: LocalDate): string {
  const { year } = parseLocalDate(date);
  return `${dayMonth(language, date)} ${year}`;
}

/** A moment in the campaign's zone: 8 декабря 2026, 18:42. */
export function dateTime(language: Language, instant: Instant, zone: string): string {
  return `${fullDate(language, localDateOf(instant, zone))}, ${time(language, instant, zone)}`;
}

/** The days of a campaign: 4–9 декабря 2026, 30 ноября – 4 декабря 2026. */
export function dateRange(language: Language, from: LocalDate, to: LocalDate): string {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
  if (from === to) return fullDate(language, from);
  if (first.year !== last.year) return `${fullDate(language, from)} ${enDash} ${fullDate(language, to)}`;
  if (first.month !== last.month) return `${dayMonth(language, from)} ${enDash} ${fullDate(language, to)}`;
  return `${first.day}${enDash}${fullDate(language, to)}`;
}

const offsetFormat = cached(
  (zone: string) => new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "shortOffset" }),
);

/** How far the zone is from UTC at that moment: UTC+5, UTC−3:30, UTC. */
export function utcOffset(instant: Instant, zone: string): string {
  const name = offsetFormat(zone)
    .formatToParts(new Date(instant))
    .find(({ type }) => type === "timeZoneName")?.value;
  return (name ?? "GMT").replace("GMT", "UTC").replace("-", minus);
}

const pluralRules = cached((language: Language) => new Intl.PluralRules(language));

/** The plural form a count takes in the language. */
export function pluralForm(language: Language, count: number): Intl.LDMLPluralRule {
  return pluralRules(language).select(count);
}
