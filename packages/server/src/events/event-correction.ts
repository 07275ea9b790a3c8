import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";

/** Why somebody changed something that may have been counted. */
export interface Reason {
  text: string;
  accountId: string | null;
}

/** Keeps what a change took away and what it put there, and why. */
export async function addEventCorrection(
  trx: Transaction<DB>,
  event: { id: string; campaign_id: string },
  change: Record<string, readonly [from: unknown, to: unknown]>,
  reason: Reason,
): Promise<void> {
  await trx
    .insertInto("correction")
    .values({
      campaign_id: event.campaign_id,
      subject_kind: "event",
      subject_id: event.id,
      change: JSON.stringify(change),
      reason: reason.text,
      account_id: reason.accountId,
    })
    .execute();
}
