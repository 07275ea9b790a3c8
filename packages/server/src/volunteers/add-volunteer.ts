import {
  type AddVolunteerInput,
  type AddVolunteerRefusal,
  DomainError,
  type Viewer,
  tidyLine,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { readOrganizationWorlds } from "../organizations/organization.repository.js";
import { isInWorld } from "../organizations/require-organizations.js";
import { addConsent } from "./consent.repository.js";
import { type Particulars, matchKeysOf } from "./match-keys.js";
import { keepDuplicatesOf } from "./duplicates/find-duplicates.js";
import { isBirthYear, needsGuardian, normalizeEmail, normalizePhone } from "./person-rules.js";
import { findPersonByMatchKeys, insertPerson, type NewPerson } from "./person.repository.js";

/** What somebody said about a new person, in its one form; or why it cannot be. */
export type CheckedVolunteer =
  | { refusal: AddVolunteerRefusal }
  | { refusal: null; particulars: Particulars; birthYear: number | null };

/**
 * Reads what was entered at a desk.
 *
 * @throws DomainError BAD_EMAIL
 */
export function checkVolunteer(input: AddVolunteerInput, year: number): CheckedVolunteer {
  const familyName = tidyLine(input.familyName);
  const givenName = tidyLine(input.givenName);
  if (familyName === "" || givenName === "") return { refusal: "NAME_BLANK" };
  const phone = normalizePhone(input.phone ?? "");
  if (phone === undefined) return { refusal: "BAD_PHONE" };
  const birthYear = input.birthYear ?? null;
  if (birthYear !== null && !isBirthYear(year, birthYear)) return { refusal: "BAD_BIRTH_YEAR" };
  const email = normalizeEmail(input.email ?? "");
  if (email === undefined) throw new DomainError("BAD_EMAIL");
  return { refusal: null, particulars: { familyName, givenName, phone, email }, birthYear };
}

/** Where a new person comes from, and what they agree to. */
export interface Arrival {
  viewer: Viewer;
  matchSecret: string;
  /** The year in which ages are reached. */
  year: number;
  /** Whether the event that they come to is a demonstration's; undefined without an event. */
  isDemonstration: boolean | undefined;
  /** The event's campaign's; undefined without an event. */
  consentAge: number | undefined;
  organization: string | null;
  guardianConsent: boolean;
  showName: boolean;
}

/**
 * Finds somebody by their keys, or adds them.
 *
 * @throws DomainError ORGANIZATION_NOT_FOUND
 */
export async function findOrAddVolunteer(
  trx: Transaction<DB>,
  { particulars, birthYear }: { particulars: Particulars; birthYear: number | null },
  arrival: Arrival,
): Promise<{ id: string; isKnown: boolean }> {
  const isDemonstration = await worldOf(trx, arrival);
  const matchKeys = matchKeysOf(arrival.matchSecret, particulars);
  const known = await findPersonByMatchKeys(trx, matchKeys, isDemonstration);
  if (known !== undefined) {
    // A child whom the desk has refused comes back with a guardian, who is asked then.
    if (arrival.guardianConsent) {
      await addConsent(trx, known, { purpose: "TAKE_PART", grantedBy: "GUARDIAN" });
    }
    return { id: known, isKnown: true };
  }
  const id = await insertPerson(trx, {
    ...particulars,
    birthYear,
    organizationId: arrival.organization,
    isDemonstration,
    matchKeys,
    consents: consentsOf(arrival, birthYear),
  });
  await keepDuplicatesOf(trx, [id]);
  return { id, isKnown: false };
}

/** A person is as real as the event and the organization they come to and with. */
async function worldOf(
  trx: Transaction<DB>,
  { viewer, isDemonstration, organization }: Arrival,
): Promise<boolean> {
  if (organization === null) return isDemonstration ?? viewer.isDemonstrationOnly;
  const worlds = await readOrganizationWorlds(trx, [organization]);
  const world = isDemonstration ?? (viewer.isDemonstrationOnly || worlds.get(organization.toLowerCase()));
  if (world === undefined || !isInWorld(worlds, organization, world)) {
    throw new DomainError("ORGANIZATION_NOT_FOUND");
  }
  return world;
}

/** A child agrees to nothing: a guardian does, or nobody. */
function consentsOf(
  { year, consentAge, guardianConsent, showName }: Arrival,
  birthYear: number | null,
): NewPerson["consents"] {
  if (!guardianConsent && needsGuardian(year, birthYear, consentAge)) return [];
  const grantedBy = guardianConsent ? "GUARDIAN" : "SELF";
  const purposes = showName ? (["TAKE_PART", "SHOW_NAME"] as const) : (["TAKE_PART"] as const);
  return purposes.map((purpose) => ({ purpose, grantedBy }));
}
