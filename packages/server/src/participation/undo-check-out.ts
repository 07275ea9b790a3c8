import {
  DomainError,
  type UndoCheckOutInput,
  type UndoCheckOutResult,
  type Viewer,
  tidyText,
} from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import { toHours } from "../live/progress-view.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { sharePeople } from "./arrival.repository.js";
import { countAttendances, readAttendances } from "./attendance.repository.js";
import { shareEvent } from "./event-lock.repository.js";
import { standAgain } from "./hours-given-way.js";

/**
 * Takes a check-out back with the hours that it measured: the person is there again. Hours that had given way to it
 * stand again.
 *
 * @throws DomainError ATTENDANCE_NOT_FOUND, WRONG_STATE (nobody checked the person out, or the visit was taken back), CAMPAIGN_CLOSED
 */
export async function undoCheckOut(
  platform: Platform,
  viewer: Viewer,
  input: UndoCheckOutInput,
): Promise<UndoCheckOutResult> {
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "undoCheckOut", input },
    (trx) => bringBack(trx, viewer, input),
  );
  const attendance = (await readAttendances(platform.writes, [answer.attendanceId])).get(answer.attendanceId);
  if (!attendance) throw new Error("an attendance that was just changed is gone");
  return { clientRef: input.clientRef, attendance, write: receipt };
}

async function bringBack(trx: Transaction<DB>, viewer: Viewer, input: UndoCheckOutInput) {
  const found = isUuid(input.attendance)
    ? await trx
        .selectFrom("attendance")
        .select(["id", "event_id", "person_id"])
        .where("id", "=", input.attendance)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new DomainError("ATTENDANCE_NOT_FOUND");
  const event = await shareEvent(trx, found.event_id);
  requireSameWorld(viewer, event);
  // A merge moves attendances between cards: neither card may be merged meanwhile.
  await sharePeople(trx, [found.person_id]);
  const {
    state,
    checked_out_at: leftAt,
    person_id: owner,
  } = await trx
    .selectFrom("attendance")
    .select(["state", "checked_out_at", "person_id"])
    .where("id", "=", found.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // An unmerge may have given it back to another card before we held the row.
  if (owner !== found.person_id) await sharePeople(trx, [owner]);
  if (state !== "LEFT") throw new DomainError("WRONG_STATE");

  await countAttendances(trx, [found.id], -1);
  await trx
    .updateTable("attendance")
    .set({ state: "PRESENT", checked_out_at: null })
    .where("id", "=", found.id)
    .execute();
  // A visit that stands for several cards would get its own leaving back when they are parted.
  await trx
    .updateTable("attendance_own")
    .set({ checked_out_at: null, minutes: null })
    .where("attendance_id", "=", found.id)
    .execute();
  const minutes = await voidMeasured(trx, found.id);
  await standAgain(trx, {
    campaignId: event.campaignId,
    attendanceId: found.id,
    accountId: viewer.accountId,
  });
  await countAttendances(trx, [found.id], 1);
  const change = {
    state: ["LEFT", "PRESENT"],
    checkedOutAt: [leftAt?.toISOString() ?? null, null],
    ...(minutes !== undefined && { hours: [toHours(minutes), null] }),
  };
  await sql`
    insert into correction (campaign_id, subject_kind, subject_id, change, reason, account_id)
    values (${event.campaignId}, 'attendance', ${found.id}, ${JSON.stringify(change)}::jsonb,
      ${tidyText(input.reason)}, ${viewer.accountId})
  `.execute(trx);
  return {
    answer: { attendanceId: found.id },
    campaignId: event.campaignId,
    subjectKind: "attendance",
    subjectIds: [found.id],
    fields: ["state", "checkedOutAt"],
  };
}

/** Voids what the check-out measured; in minutes, undefined where it was too short or too long to be counted. */
async function voidMeasured(trx: Transaction<DB>, attendanceId: string): Promise<number | undefined> {
  const measured = await trx
    .updateTable("hours_entry")
    .set({ state: "VOIDED" })
    .where("attendance_id", "=", attendanceId)
    .where("source", "=", "CHECK_OUT")
    .where("state", "<>", "VOIDED")
    .returning("minutes")
    .executeTakeFirst();
  return measured?.minutes;
}
