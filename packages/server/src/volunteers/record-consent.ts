import { DomainError, type RecordConsentInput, type Viewer, tidyLine } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { lockCard } from "./lock-person.js";
import { needsGuardian } from "./person-rules.js";
import { addConsent } from "./consent.repository.js";

/**
 * Keeps a consent on the card that counts. Tells that card's id.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND; NO_CONSENT where a child would agree alone; BAD_INPUT for a guardian beside
 * the person's own word; ENDS_BEFORE_START for one that would have run out already
 */
export async function recordConsent(
  trx: Transaction<DB>,
  viewer: Viewer,
  { volunteer, purpose, grantedBy, guardian, until }: RecordConsentInput,
): Promise<string> {
  const person = await lockCard(trx, viewer, volunteer);
  if (grantedBy === "SELF" && needsGuardian(new Date().getFullYear(), person.birthYear)) {
    throw new DomainError("NO_CONSENT");
  }
  await addConsent(trx, person.id, {
    purpose,
    grantedBy,
    guardian: guardian ? { name: tidyLine(guardian.name), relation: guardian.relation } : null,
    until: until ? new Date(until) : null,
  });
  return person.id;
}
