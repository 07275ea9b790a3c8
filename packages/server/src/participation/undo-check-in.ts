import {
  DomainError,
  type UndoCheckInInput,
  type UndoCheckInResult,
  type Viewer,
  tidyText,
} from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { sharePeople } from "./arrival.repository.js";
import {
  countAttendances,
  countRegistrations,
  findOpenRegistrations,
  readAttendances,
} from "./attendance.repository.js";
import { shareEvent } from "./event-lock.repository.js";

/**
 * Takes a check-in back, with its hours. The record stays, voided, with the reason.
 *
 * @throws DomainError ATTENDANCE_NOT_FOUND, WRONG_STATE, CAMPAIGN_CLOSED
 */
export async function undoCheckIn(
  platform: Platform,
  viewer: Viewer,
  input: UndoCheckInInput,
): Promise<UndoCheckInResult> {
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "undoCheckIn", input },
    (trx) => takeBack(trx, viewer, input),
  );
  const attendance = (await readAttendances(platform.writes, [answer.attendanceId])).get(answer.attendanceId);
  if (!attendance) throw new Error("an attendance that was just changed is gone");
  return { clientRef: input.clientRef, attendance, write: receipt };
}

async function takeBack(trx: Transaction<DB>, viewer: Viewer, input: UndoCheckInInput) {
  if (!isUuid(input.attendance)) throw new DomainError("ATTENDANCE_NOT_FOUND");
  const found = await trx
    .selectFrom("attendance")
    .select(["id", "event_id", "person_id"])
    .where("id", "=", input.attendance)
    .executeTakeFirst();
  if (!found) throw new DomainError("ATTENDANCE_NOT_FOUND");
  const event = await shareEvent(trx, found.event_id);
  requireSameWorld(viewer, event);
  // A merge moves attendances between cards: neither card may be merged while this one is taken back.
  await sharePeople(trx, [found.person_id]);
  // Locked before the attendance, as desks do; a registration that comes up later belongs to nobody who came.
  await findOpenRegistrations(trx, [{ eventId: found.event_id, personId: found.person_id }]);
  const attendance = await trx
    .selectFrom("attendance")
    .select(["id", "state", "event_id", "person_id"])
    .where("id", "=", found.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // An unmerge may have given it back to another card before we held the row.
  if (attendance.person_id !== found.person_id) await sharePeople(trx, [attendance.person_id]);
  if (attendance.state === "VOIDED") throw new DomainError("WRONG_STATE");
  await countAttendances(trx, [attendance.id], -1);
  await trx
    .updateTable("attendance")
    .set({ state: "VOIDED", void_cause: "UNDONE", void_reason: tidyText(input.reason) })
    .where("id", "=", attendance.id)
    .execute();
  await countAttendances(trx, [attendance.id], 1);
  // Whoever registered and was taken back is among those who did not come again.
  const pair = [{ eventId: attendance.event_id, personId: attendance.person_id }];
  await countRegistrations(trx, await findOpenRegistrations(trx, pair), 1);
  await appendActivity(trx, [
    {
      campaignId: event.campaignId,
      kind: "CHECK_IN_UNDONE",
      itemId: attendance.event_id,
      organizationId: await findOnlyOrganization(trx, attendance.id),
      amount: 1,
    },
  ]);
  await sql`
    insert into correction (campaign_id, subject_kind, subject_id, change, reason, account_id)
    values (${event.campaignId}, 'attendance', ${attendance.id},
      ${JSON.stringify({ state: [attendance.state, "VOIDED"] })}::jsonb, ${tidyText(input.reason)}, ${viewer.accountId})
  `.execute(trx);
  return {
    answer: { attendanceId: attendance.id },
    campaignId: event.campaignId,
    subjectKind: "attendance",
    subjectIds: [attendance.id],
    fields: ["state"],
  };
}

/** The organization that brought the person to an attendance; null when none did, or several. */
async function findOnlyOrganization(trx: Transaction<DB>, attendanceId: string): Promise<string | null> {
  const rows = await trx
    .selectFrom("attendance_organization")
    .select("organization_id")
    .distinct()
    .where("attendance_id", "=", attendanceId)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.organization_id ?? null) : null;
}
