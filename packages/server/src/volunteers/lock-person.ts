import { DomainError, type Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { findRootPersonId } from "./person.repository.js";

/** A card that counts, locked. */
export interface LockedCard {
  id: string;
  birthYear: number | null;
}

/**
 * Locks the card that counts for this one, so that nobody merges it, or checks the person in, meanwhile.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND, also for a real person where only the demonstration's may be reached
 */
export async function lockCard(trx: Transaction<DB>, viewer: Viewer, volunteer: string): Promise<LockedCard> {
  const id = await findRootPersonId(trx, volunteer);
  const person =
    id === undefined
      ? undefined
      : await trx
          .selectFrom("person")
          .select(["id", "birth_year as birthYear", "merged_into", "is_demonstration"])
          .where("id", "=", id)
          .forUpdate()
          .executeTakeFirst();
  if (!person || (viewer.isDemonstrationOnly && !person.is_demonstration)) {
    throw new DomainError("VOLUNTEER_NOT_FOUND");
  }
  // It may have been merged while we waited for the row.
  return person.merged_into === null ? person : lockCard(trx, viewer, volunteer);
}
