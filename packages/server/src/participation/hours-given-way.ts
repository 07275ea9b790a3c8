/*
 * Hours that were claimed or assumed give way to what is known better. The promise:
 * - what gave way stays as a fact, voided, with a correction that says what took its place;
 * - what gave way to a check-out stands again, as it was, when that check-out is taken back.
 */
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { measuredReason, returnedReason } from "./silent-reason.js";

/** The visit whose hours change; its counting is the caller's, before and after. */
export interface ChangedVisit {
  campaignId: string;
  attendanceId: string;
  /** Who changes it. */
  accountId: string | null;
}

/** Voids what was claimed or assumed of these sources for a visit that a desk has measured now. */
export async function giveWayToCheckOut(
  trx: Transaction<DB>,
  visit: ChangedVisit,
  sources: readonly ("CLAIM" | "EVENT_END")[],
): Promise<void> {
  const entries = await trx
    .updateTable("hours_entry")
    .set(({ ref }) => ({ state: "VOIDED", state_before_check_out: ref("state") }))
    .where("attendance_id", "=", visit.attendanceId)
    .where("source", "in", sources)
    .where("state", "in", ["CLAIMED", "DISPUTED", "REJECTED"])
    .returning(["id", "state_before_check_out as from"])
    .execute();
  await correctHours(
    trx,
    visit,
    entries.map(({ id, from }) => ({ id, from, to: "VOIDED" })),
    measuredReason,
  );
}

/** Lets stand again what had given way to a check-out that is taken back, unless other hours were given since. */
export async function standAgain(trx: Transaction<DB>, visit: ChangedVisit): Promise<void> {
  const { rows } = await sql<{ id: string; state: string }>`
    update hours_entry h set state_before_check_out = null,
      state = case
        when exists (select from hours_entry o where o.attendance_id = h.attendance_id and o.state <> 'VOIDED')
        then h.state else h.state_before_check_out end
    where h.attendance_id = ${visit.attendanceId} and h.state_before_check_out is not null
    returning h.id, h.state
  `.execute(trx);
  const returned = rows.filter(({ state }) => state !== "VOIDED");
  await correctHours(
    trx,
    visit,
    returned.map(({ id, state }) => ({ id, from: "VOIDED", to: state })),
    returnedReason,
  );
}

/** Keeps why hours changed their state. */
export async function correctHours(
  trx: Transaction<DB>,
  { campaignId, accountId }: Omit<ChangedVisit, "attendanceId">,
  entries: readonly { id: string; from: string | null; to: string | null }[],
  reason: string,
): Promise<void> {
  if (entries.length === 0) return;
  await trx
    .insertInto("correction")
    .values(
      entries.map(({ id, from, to }) => ({
        campaign_id: campaignId,
        subject_kind: "hours_entry",
        subject_id: id,
        change: JSON.stringify({ state: [from, to] }),
        reason,
        account_id: accountId,
      })),
    )
    .execute();
}
