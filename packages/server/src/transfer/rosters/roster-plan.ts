import type { ErrorCode, RosterVerdict } from "@igilik/schema";
import { type MatchKey, matchKeysOf } from "../../volunteers/match-keys.js";
import { needsGuardian, normalizeName } from "../../volunteers/person-rules.js";
import type { RosterColumn } from "./roster-columns.js";
import type { RosterEntry, RosterPerson } from "./roster-entry.js";
import type { RosterMemory } from "./roster-memory.js";

/** Somebody of a roster with what they are recognized by. */
export interface RosterCandidate {
  person: RosterPerson;
  /** None without a phone and an e-mail address. */
  matchKeys: readonly MatchKey[];
  /** Texts that are equal for the same person; at least one. */
  marks: readonly string[];
}

/** What became of a row. */
export interface RosterOutcome {
  line: number;
  verdict: RosterVerdict;
  /** Of a refusal; NO_CONSENT for a child who was taken and cannot come yet. */
  code: ErrorCode | null;
  column: RosterColumn | null;
}

/** Cards that are known already, for the people of some rows. */
export interface KnownPeople {
  /** The cards that count, by mark. */
  byMark: ReadonlyMap<string, string>;
  /** Rows, by line, whose people are like somebody with a card, though not surely the same. */
  alike: ReadonlySet<number>;
}

/** What some rows do: who is new, who is known, and what is said of each row. */
export interface RosterPlan {
  additions: RosterCandidate[];
  known: { personId: string; candidate: RosterCandidate }[];
  /** Two cards that one row names. */
  pairs: (readonly [string, string])[];
  outcomes: RosterOutcome[];
}

/**
 * What somebody is recognized by: a contact with the name. Who has left no contact is recognized by name and year of
 * birth, among the organization's own people without a contact only.
 */
export function candidateOf(person: RosterPerson, matchSecret: string): RosterCandidate {
  const matchKeys = matchKeysOf(matchSecret, person);
  const marks = matchKeys.map(({ key }) => markOfKey(key));
  return { person, matchKeys, marks: marks.length > 0 ? marks : [markWithoutContact(person)] };
}

/** Short, because all marks of a file are kept while it is read; long enough that no two meet by chance. */
export function markOfKey(key: Buffer): string {
  return key.toString("base64", 0, 15);
}

/** The mark of somebody who has left no contact. */
export function markWithoutContact(
  person: Pick<RosterPerson, "familyName" | "givenName" | "birthYear">,
): string {
  return `${normalizeName(person.givenName)}|${normalizeName(person.familyName)}|${person.birthYear ?? ""}`;
}

/**
 * Decides about rows in the file's order; what they tell is added to the memory.
 *
 * @param year the one in which ages are reached
 */
export function planRoster(
  rows: readonly { entry: RosterEntry; candidate: RosterCandidate | undefined }[],
  known: KnownPeople,
  memory: RosterMemory,
  year: number,
): RosterPlan {
  const plan: RosterPlan = { additions: [], known: [], pairs: [], outcomes: [] };
  for (const { entry, candidate } of rows) {
    const { line } = entry;
    if ("refusal" in entry) {
      plan.outcomes.push({ line, verdict: "REFUSED", ...entry.refusal });
      continue;
    }
    if (!candidate) throw new Error("a row that was read has no candidate");
    const cards = [...new Set(candidate.marks.flatMap((mark) => known.byMark.get(mark) ?? []))];
    const [personId, otherId] = cards;
    const told = [...candidate.marks, ...cards];
    const isRepeated = told.some((mark) => memory.hasSeen(mark));
    for (const mark of told) memory.see(mark);
    if (isRepeated) {
      plan.outcomes.push({ line, verdict: "REPEATED", code: null, column: null });
    } else if (personId !== undefined) {
      plan.known.push({ personId, candidate });
      if (otherId !== undefined) plan.pairs.push([personId, otherId]);
      plan.outcomes.push({ line, verdict: otherId ? "MAYBE_KNOWN" : "KNOWN", code: null, column: null });
    } else {
      const isAlike = known.alike.has(line) || isLikeOneBefore(candidate.person, memory);
      const { guardianConsent, birthYear } = candidate.person;
      const code = !guardianConsent && needsGuardian(year, birthYear) ? "NO_CONSENT" : null;
      plan.additions.push(candidate);
      plan.outcomes.push({ line, verdict: isAlike ? "MAYBE_KNOWN" : "ADDED", code, column: null });
    }
  }
  return plan;
}

/** By the rule of find-duplicates.ts, among the new people of the same file; they are remembered for the next one. */
function isLikeOneBefore(person: RosterPerson, memory: RosterMemory): boolean {
  if (person.birthYear === null) return false;
  const name = markWithoutContact(person);
  const before = memory.addedAs(name);
  memory.add(name, person);
  const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return before.some(({ phone, email }) => agree(phone, person.phone) && agree(email, person.email));
}
