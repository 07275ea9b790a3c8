import { type ChangeVolunteerInput, DomainError, type Viewer, tidyLine, tidyText } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { requireOrganizations } from "../organizations/require-organizations.js";
import {
  addPersonChange,
  type PersonDetails,
  readPersonDetails,
  writePersonDetails,
} from "./details.repository.js";
import { keepDuplicatesOf, keepSharedContactsOf } from "./duplicates/find-duplicates.js";
import { lockCard } from "./lock-person.js";
import { matchKeysOf } from "./match-keys.js";
import { isBirthYear, normalizeEmail, normalizePhone } from "./person-rules.js";

/** What a change is judged by. */
export interface ChangeGround {
  viewer: Viewer;
  matchSecret: string;
  /** The year in which ages are reached. */
  year: number;
}

/**
 * Changes what is given of the card that counts, and by what the person is recognized. Who then seems to be known twice
 * is asked about. Tells the card's id and the names of the fields that are different now.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND, STALE_CHANGE, NAME_BLANK, BAD_BIRTH_YEAR, BAD_PHONE, BAD_EMAIL,
 * ORGANIZATION_NOT_FOUND
 */
export async function changePerson(
  trx: Transaction<DB>,
  input: ChangeVolunteerInput,
  { viewer, matchSecret, year }: ChangeGround,
): Promise<{ id: string; fields: readonly string[] }> {
  const { id } = await lockCard(trx, viewer, input.volunteer);
  const before = await readPersonDetails(trx, id);
  if (typeof input.revision === "number") {
    // Who has read a card that is part of another one by now has not read that one.
    const isOther = input.volunteer.toLowerCase() !== id;
    if (isOther || input.revision !== before.revision) throw new DomainError("STALE_CHANGE");
  }
  const after = changedDetails(before, input, year);
  await requireOrganizations(trx, newIn(after.organizations, before.organizations), before.isDemonstration);
  const fields = changedFields(before, after);
  if (fields.length === 0) return { id, fields };
  await writePersonDetails(trx, id, {
    details: after,
    joined: newIn(after.organizations, before.organizations),
    left: newIn(before.organizations, after.organizations),
    matchKeys: matchKeysOf(matchSecret, after),
  });
  await addPersonChange(trx, id, {
    fields,
    reason: tidyText(input.reason),
    accountId: viewer.accountId,
  });
  await keepSharedContactsOf(trx, id);
  await keepDuplicatesOf(trx, [id]);
  return { id, fields };
}

/** The details with what is given in its one form. */
function changedDetails(before: PersonDetails, input: ChangeVolunteerInput, year: number): PersonDetails {
  const familyName = typeof input.familyName === "string" ? tidyLine(input.familyName) : before.familyName;
  const givenName = typeof input.givenName === "string" ? tidyLine(input.givenName) : before.givenName;
  if (familyName === "" || givenName === "") throw new DomainError("NAME_BLANK");
  const birthYear = input.birthYear === undefined ? before.birthYear : input.birthYear;
  // A year that stays is not judged again: it may be from before the rule.
  if (birthYear !== null && birthYear !== before.birthYear && !isBirthYear(year, birthYear)) {
    throw new DomainError("BAD_BIRTH_YEAR");
  }
  const phone = input.phone === undefined ? before.phone : normalizePhone(input.phone ?? "");
  if (phone === undefined) throw new DomainError("BAD_PHONE");
  const email = input.email === undefined ? before.email : normalizeEmail(input.email ?? "");
  if (email === undefined) throw new DomainError("BAD_EMAIL");
  const organizations = input.organizations
    ? [...new Set(input.organizations.map((one) => one.toLowerCase()))].toSorted()
    : before.organizations;
  return { ...before, familyName, givenName, birthYear, phone, email, organizations };
}

const newIn = (ids: readonly string[], others: readonly string[]): string[] =>
  ids.filter((id) => !others.includes(id));

/** By the names of the input, which the audit and the page of the person show. */
function changedFields(before: PersonDetails, after: PersonDetails): string[] {
  const names = ["familyName", "givenName", "birthYear", "phone", "email"] as const;
  const fields: string[] = names.filter((name) => before[name] !== after[name]);
  const isSame = before.organizations.join() === after.organizations.join();
  return isSame ? fields : [...fields, "organizations"];
}
