/** What somebody typed into the desk's field in one go. */
export interface EntryParts {
  /** Family name first; as they were typed. */
  names: readonly string[];
  /** Four digits; empty when there are none. */
  birthYear: string;
  /** As it was typed; empty when there is none. */
  phone: string;
}

/** The fewest digits of a phone number: fewer are the last digits of one, or a slip. */
const fewestDigits = 7;

/**
 * Reads a new person off one line: names, then a year of birth, a phone number, or both in either order, such as
 * "Ким Виктор 1990 8 701 000 00 09". Undefined for anything else, so that codes, names and last digits stay what they are.
 */
export function readWalkInLine(entry: string): EntryParts | undefined {
  const words = entry.trim().split(/\s+/);
  const isNumber = (word: string | undefined) => word !== undefined && /^[+\d().-]+$/.test(word);
  // Four digits that go on from other digits are a part of the phone number.
  const yearAt = words.findIndex((word, at) => /^(19|20)\d\d$/.test(word) && !isNumber(words[at - 1]));
  const rest = words.filter((_word, at) => at !== yearAt);
  const names = rest.filter((word) => !isNumber(word));
  const phone = rest.filter(isNumber).join(" ");
  const digits = phone.replaceAll(/\D/g, "").length;
  const areNames = names.length >= 2 && names.every((name) => /^\p{L}[\p{L}.'’-]*$/u.test(name));
  const isPhone = digits === 0 || digits >= fewestDigits;
  if (!areNames || !isPhone || (yearAt < 0 && digits === 0)) return undefined;
  return { names, birthYear: words[yearAt] ?? "", phone };
}
