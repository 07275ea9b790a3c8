import { randomInt } from "node:crypto";

// Without 0 and O, 1 and I, which a badge and a voice do not tell apart.
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const length = 6;

/** A code for a badge, one of a thousand million. */
export function newPersonCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** Codes for people who are added together: no two of them the same, which among thousands chance does not see to. */
export function newPersonCodes(count: number, draw = newPersonCode): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(draw());
  return [...codes];
}
