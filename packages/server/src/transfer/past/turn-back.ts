import { type Transaction, sql } from "kysely";
import type { DB } from "../../database/tables.js";
import { changeEvent } from "../../events/event-change.js";
import type { Reason } from "../../events/event-correction.js";
import { reopenEvent, takeApprovalBack } from "../../events/event-steps.js";
import { lockEvent } from "../../events/event.repository.js";
import { appendEventStatus } from "../../live/feeds/append-activity.js";
import type { EventBefore } from "./import-log.repository.js";
import type { UndoPlan } from "./undo-plan.js";

/** Undoes what an import did to locked events, by the paths that count. */
export async function turnBack(
  trx: Transaction<DB>,
  { removals, returns }: Pick<UndoPlan, "removals" | "returns">,
  reason: Reason,
): Promise<void> {
  if (removals.length > 0) {
    // As much is taken away as was counted when they were made: nothing else hangs on them.
    await sql`select live.count_happenings(${removals}::uuid[], -1)`.execute(trx);
    await sql`delete from event where id = any(${removals}::uuid[])`.execute(trx);
  }
  for (const { eventId, before } of returns) await turnEventBack(trx, eventId, before, reason);
}

/** The state first: what is called off is put where the clock has it, before its times are the old ones again. */
async function turnEventBack(
  trx: Transaction<DB>,
  eventId: string,
  { status, details }: EventBefore,
  reason: Reason,
): Promise<void> {
  const event = await lockEvent(trx, eventId);
  if (event.status !== status) {
    if (event.status === "APPROVED") {
      if (status === "DRAFT" || status === "SUBMITTED") await takeApprovalBack(trx, event, status, reason);
    } else await reopenEvent(trx, event, reason);
  }
  const patch = {
    ...details,
    startsAt: new Date(details.startsAt),
    endsAt: new Date(details.endsAt),
  };
  await changeEvent(trx, await lockEvent(trx, eventId), patch, reason);
  await appendEventStatus(trx, eventId, event.status);
}
