import type { ActivityKind } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { DB } from "../../database/tables.js";

/** What a write did, as ids; coordinators are told of it, and the organization. */
export interface NewActivity {
  campaignId: string;
  kind: ActivityKind;
  /** What it happened to, as the contract's `Activity.subject` says. */
  itemId: string;
  /** The one organization it concerns; null for none or several. */
  organizationId: string | null;
  /** How many; null where the kind says nothing of it, or where it is read at delivery. */
  amount: number | null;
}

/**
 * Tells coordinators what a write did, as part of it. Equal items become one with the sum of their amounts. Whoever
 * writes about the same thing must have locked it before.
 */
export async function appendActivity(trx: Transaction<DB>, items: readonly NewActivity[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    select live.append_activity(
      ${items.map((item) => item.campaignId)}::uuid[], ${items.map((item) => item.kind)}::text[],
      ${items.map((item) => item.itemId)}::uuid[], ${items.map((item) => item.organizationId)}::uuid[],
      ${items.map((item) => item.amount)}::int[]
    )
  `.execute(trx);
}

/**
 * Tells coordinators that a locked event stands elsewhere than `before`, also where a change of its times or of its
 * evidence has put it. Says nothing when it does not. `before` is null for a new one.
 */
export async function appendEventStatus(
  trx: Transaction<DB>,
  eventId: string,
  before: string | null,
): Promise<void> {
  await sql`select live.append_event_status(${eventId}, ${before})`.execute(trx);
}
