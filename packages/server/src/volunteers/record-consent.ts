import { DomainError, type RecordConsentInput, type Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { needsGuardian } from "./person-rules.js";
import { addConsent, findRootPersonId } from "./person.repository.js";

/**
 * Keeps a consent on the card that counts. Tells that card's id.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND; NO_CONSENT where a child would agree alone
 */
export async function recordConsent(
  trx: Transaction<DB>,
  viewer: Viewer,
  { volunteer, purpose, grantedBy }: RecordConsentInput,
): Promise<string> {
  const id = await findRootPersonId(trx, volunteer);
  const person =
    id === undefined
      ? undefined
      : await trx
          .selectFrom("person")
          .select(["id", "birth_year", "is_demonstration"])
          .where("id", "=", id)
          .executeTakeFirst();
  if (!person || (viewer.isDemonstrationOnly && !person.is_demonstration)) {
    throw new DomainError("VOLUNTEER_NOT_FOUND");
  }
  if (grantedBy === "SELF" && needsGuardian(new Date().getFullYear(), person.birth_year)) {
    throw new DomainError("NO_CONSENT");
  }
  await addConsent(trx, person.id, { purpose, grantedBy });
  return person.id;
}
