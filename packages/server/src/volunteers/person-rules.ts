import { tidyLine } from "@igilik/schema";
/**
 * The age under which a guardian speaks for a person, where no campaign says another one: a name is shown, and a card
 * made, of no campaign in particular.
 */
const defaultConsentAge = 16;

const adultAge = 18;
const oldestAge = 110;

/** The age that somebody born in this year reaches in that one: the one age that a year of birth can tell. */
export function ageIn(year: number, birthYear: number): number {
  return year - birthYear;
}

/** Under 18 at the end of the year; somebody whose year of birth is unknown is taken for grown up. */
export function isMinor(year: number, birthYear: number | null): boolean {
  return birthYear !== null && ageIn(year, birthYear) < adultAge;
}

/** Whether a guardian has to agree, rather than the person; by a campaign's consent age where one is known. */
export function needsGuardian(
  year: number,
  birthYear: number | null,
  consentAge = defaultConsentAge,
): boolean {
  return birthYear !== null && ageIn(year, birthYear) < consentAge;
}

/** Whoever was born later is under 18 at the end of the year. */
export function firstGrownUpYear(year: number): number {
  return year - adultAge;
}

/** For whoever was born later a guardian has to agree. */
export function lastYearOnOnesOwn(year: number, consentAge = defaultConsentAge): number {
  return year - consentAge;
}

/** Nobody was born in the future, or more than 110 years ago. */
export function isBirthYear(year: number, birthYear: number): boolean {
  const age = ageIn(year, birthYear);
  return age >= 0 && age <= oldestAge;
}

const shortestNumber = 8;
const longestNumber = 15;

/**
 * A phone number in international form. People here write ten digits, or eleven after an 8 or a 7, with brackets
 * or without, or paste them with marks of writing direction around; only a plus begins another country's number. Null
 * for a blank, undefined for what cannot be called.
 */
export function normalizePhone(text: string): string | null | undefined {
  const written = tidyLine(text).replaceAll(/[\s().–—-]/g, "");
  if (written === "") return null;
  if (!/^\+?\d+$/.test(written)) return undefined;
  const digits = written.replace(/^(\+|00)/, "");
  if (digits.length === 10 && !written.startsWith("+")) return `+7${digits}`;
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  const isForeign = digits.length < written.length && !digits.startsWith("7");
  const canBeCalled = digits.length >= shortestNumber && digits.length <= longestNumber;
  return isForeign && canBeCalled ? `+${digits}` : undefined;
}

/** In characters. */
const longestEmail = 200;

/** An e-mail address in lower case. Null for a blank, undefined for what is none or is too long to be one. */
export function normalizeEmail(text: string): string | null | undefined {
  const written = tidyLine(text).toLowerCase();
  if (written === "") return null;
  if (written.length > longestEmail) return undefined;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written) ? written : undefined;
}

/**
 * A name as it is compared: case, spaces, the dots of ё, how a letter is composed and what cannot be seen do not tell
 * people apart.
 */
export function normalizeName(text: string): string {
  const seen = tidyLine(text).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");
  return seen.toLowerCase().replaceAll("ё", "е");
}
