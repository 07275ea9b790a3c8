import { type Transaction, sql } from "kysely";
import type { DB, EventStatus } from "../database/tables.js";

/** Why somebody changed something that may have been counted. */
export interface Reason {
  text: string;
  accountId: string | null;
  /** True where nobody has said why, as in a file: the text is ours then, and not for everybody. */
  isOurs?: boolean;
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

/** Why an event was put into this state the last time; null when no step says it. */
export async function findReasonOfStatus(
  trx: Transaction<DB>,
  eventId: string,
  status: EventStatus,
): Promise<string | null> {
  const row = await trx
    .selectFrom("correction")
    .select("reason")
    .where("subject_id", "=", eventId)
    .where("subject_kind", "=", "event")
    .where(sql<string>`change #>> '{status,1}'`, "=", status)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.reason ?? null;
}
