import { DomainError, type Viewer, type WithdrawConsentInput, tidyText } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { endConsents } from "./consent.repository.js";
import { lockCard } from "./lock-person.js";

/**
 * Ends all that was agreed to for a purpose, on the card that counts and on those folded into it. Registrations stay:
 * the desk asks for a consent again, and one that is given again finds them as they were. Tells the card's id.
 *
 * @throws DomainError VOLUNTEER_NOT_FOUND; WRONG_STATE when nothing of it holds
 */
export async function withdrawConsent(
  trx: Transaction<DB>,
  viewer: Viewer,
  { volunteer, purpose, reason }: WithdrawConsentInput,
): Promise<string> {
  const person = await lockCard(trx, viewer, volunteer);
  const ended = await endConsents(trx, person.id, { purpose, reason: tidyText(reason) });
  if (ended === 0) throw new DomainError("WRONG_STATE");
  return person.id;
}
