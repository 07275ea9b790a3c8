import { DomainError } from "@igilik/schema";
import { type Transaction, type Updateable, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { type Reason, addEventCorrection, findReasonOfStatus } from "./event-correction.js";
import { moveEvent, readEventFacts } from "./event-move.js";
import { type EventTimes, requireOrder, requireStep, standingAt } from "./event-rules.js";
import type { EventRow } from "./event-view.js";
import { applyShifts, readShifts } from "./shift.repository.js";
import { movedBy, planShifts } from "./shifts.js";

/**
 * Uncounts a locked event and all that hangs on it.
 *
 * @throws DomainError WRONG_STATE
 */
export async function cancelEvent(trx: Transaction<DB>, event: EventRow, reason: Reason): Promise<void> {
  requireStep(event.status, "cancel");
  const changes = {
    status: "CANCELLED",
    cancelled_from: event.status,
    cancel_reason: toldToAll(reason),
  } as const;
  await takeStep(trx, event, changes, reason);
}

/**
 * Uncounts a locked event until it has new times; with them it goes on at once where the clock puts it.
 *
 * @throws DomainError WRONG_STATE, ENDS_BEFORE_START, OUTSIDE_CAMPAIGN
 */
export async function postponeEvent(
  trx: Transaction<DB>,
  event: EventRow,
  times: EventTimes | undefined,
  reason: Reason,
): Promise<void> {
  // A postponed event whose new time is known now is put off once more.
  if (!(event.status === "POSTPONED" && times)) requireStep(event.status, "postpone");
  if (!times) {
    await takeStep(trx, event, { status: "POSTPONED", cancel_reason: toldToAll(reason) }, reason);
    return;
  }
  requireOrder(times);
  const { now, hasSomebodyCome } = await readEventFacts(trx, event.id);
  const { status, isOver } = standingAt(now, times, { hasSomebodyCome, isConfirmed: false });
  await takeStep(
    trx,
    event,
    { status, is_over: isOver, cancel_reason: null, starts_at: times.startsAt, ends_at: times.endsAt },
    reason,
  );
  const known = await readShifts(trx, [event.id]);
  const moved = movedBy(times.startsAt.getTime() - event.starts_at.getTime(), known);
  await applyShifts(trx, event.id, planShifts(known, moved));
}

/**
 * Takes a cancellation back: what was not to take place as it stood, a draft or a postponed event, is that again. All
 * other cancelled events and postponed ones are counted again, where the clock puts them by now.
 *
 * @throws DomainError WRONG_STATE
 */
export async function reopenEvent(trx: Transaction<DB>, event: EventRow, reason: Reason): Promise<void> {
  requireStep(event.status, "reopen");
  const before = event.cancelled_from;
  if (before === "DRAFT" || before === "SUBMITTED") {
    await takeStep(trx, event, { status: before, cancelled_from: null, cancel_reason: null }, reason);
    return;
  }
  if (before === "POSTPONED") {
    const why = await findReasonOfStatus(trx, event.id, before);
    await takeStep(trx, event, { status: before, cancelled_from: null, cancel_reason: why }, reason);
    return;
  }
  const facts = await readEventFacts(trx, event.id);
  const { status, isOver } = standingAt(
    facts.now,
    { startsAt: event.starts_at, endsAt: event.ends_at },
    facts,
  );
  await takeStep(trx, event, { status, is_over: isOver, cancelled_from: null, cancel_reason: null }, reason);
}

/**
 * Makes an approved event that nobody has joined what it was before it was approved.
 *
 * @throws DomainError WRONG_STATE
 */
export async function takeApprovalBack(
  trx: Transaction<DB>,
  event: EventRow,
  status: "DRAFT" | "SUBMITTED",
  reason: Reason,
): Promise<void> {
  if (event.status !== "APPROVED") throw new DomainError("WRONG_STATE");
  await takeStep(trx, event, { status }, reason);
}

/**
 * Makes a locked event that is over HELD on a coordinator's word.
 *
 * @throws DomainError WRONG_STATE, also before its end
 */
export async function confirmEventHeld(trx: Transaction<DB>, event: EventRow, reason: Reason): Promise<void> {
  requireStep(event.status, "confirm");
  const { now } = await readEventFacts(trx, event.id);
  if (event.ends_at > now) throw new DomainError("WRONG_STATE");
  await takeStep(
    trx,
    event,
    {
      status: "HELD",
      is_over: true,
      confirmed_at: now,
      confirmed_by: reason.accountId,
      confirm_note: reason.text,
    },
    reason,
  );
}

async function takeStep(
  trx: Transaction<DB>,
  event: EventRow,
  changes: Updateable<DB["event"]>,
  reason: Reason,
): Promise<void> {
  await moveEvent(trx, event.id, "everything", async () => {
    await trx
      .updateTable("event")
      .set({ ...changes, revision: event.revision + 1 })
      .where("id", "=", event.id)
      .execute();
  });
  const change = {
    status: [event.status, changes.status] as const,
    ...(changes.starts_at ? { startsAt: [event.starts_at, changes.starts_at] as const } : {}),
    ...(changes.ends_at ? { endsAt: [event.ends_at, changes.ends_at] as const } : {}),
  };
  await addEventCorrection(trx, event, change, reason);
  await sql`select live.touch_campaign(${event.campaign_id})`.execute(trx);
}

/** Why an event was called off, for everybody who reads of it. */
function toldToAll({ text, isOurs = false }: Reason): string | null {
  return isOurs ? null : text;
}
