import {
  DomainError,
  type CheckOutRefusal,
  type RecordCheckOutInput,
  type RecordCheckOutResult,
  type Viewer,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { sharePeople } from "./arrival.repository.js";
import { countAttendances, readAttendances } from "./attendance.repository.js";
import { aheadAtMostMs } from "./check-in-rules.js";
import { shareEvent } from "./event-lock.repository.js";
import { giveWayToCheckOut } from "./hours-given-way.js";
import { checkOutRefusalMessages } from "./refusal-messages.js";
import { findPersonIdsByCode, normalizePersonCode } from "../volunteers/person.repository.js";

const minuteMs = 60_000;
/** Nobody works two days on end; an older check-in was forgotten, and its hours are not made up. */
export const minutesAtMost = 2_880;

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {
  constructor(readonly code: CheckOutRefusal) {
    super(code);
  }
}

/** Ends an attendance and counts its hours. The viewer was asked for the permission before. */
export async function checkOut(
  platform: Platform,
  viewer: Viewer,
  input: RecordCheckOutInput,
): Promise<RecordCheckOutResult> {
  try {
    const { answer, receipt } = await platform.writer.write(
      viewer,
      { operation: "recordCheckOut", input },
      (trx) => leave(trx, viewer, input),
    );
    const attendance = (await readAttendances(platform.writes, [answer.attendanceId])).get(
      answer.attendanceId,
    );
    if (!attendance) throw new Error("an attendance that was just changed is gone");
    return {
      __typename: "CheckOutRecorded",
      clientRef: input.clientRef,
      attendance,
      hours: attendance.hours ?? 0,
      write: receipt,
    };
  } catch (error) {
    const code = refusalOf(error);
    if (!code) throw error;
    return {
      __typename: "CheckOutRefused",
      clientRef: input.clientRef,
      code,
      message: checkOutRefusalMessages[code],
    };
  }
}

function refusalOf(error: unknown): CheckOutRefusal | undefined {
  if (error instanceof Refused) return error.code;
  if (!(error instanceof DomainError)) return undefined;
  const { code } = error;
  return code === "EVENT_NOT_FOUND" || code === "CAMPAIGN_CLOSED" || code === "REFERENCE_REUSED"
    ? code
    : undefined;
}

async function leave(trx: Transaction<DB>, viewer: Viewer, input: RecordCheckOutInput) {
  const event = await shareEvent(trx, input.event);
  requireSameWorld(viewer, event);
  const personId = await findPerson(trx, input);
  const attendance = await trx
    .selectFrom("attendance")
    .select(["id", "state", "tier", "checked_in_at"])
    .where("event_id", "=", event.id)
    .where("person_id", "=", personId)
    .where("state", "<>", "VOIDED")
    .forUpdate()
    .executeTakeFirst();
  // Whoever only stands in a report was seen by no desk: there is nothing that a desk could measure from.
  if (attendance?.tier !== "VERIFIED") throw new Refused("NOT_CHECKED_IN");
  if (attendance.state === "LEFT") throw new Refused("ALREADY_LEFT");
  const at = input.at ? new Date(input.at) : event.now;
  const isAhead = at.getTime() > event.now.getTime() + aheadAtMostMs;
  if (isAhead || at < attendance.checked_in_at) throw new Refused("BAD_TIME");

  await countAttendances(trx, [attendance.id], -1);
  await trx
    .updateTable("attendance")
    .set({ state: "LEFT", checked_out_at: at })
    .where("id", "=", attendance.id)
    .execute();
  const minutes = Math.round((at.getTime() - attendance.checked_in_at.getTime()) / minuteMs);
  // Hours that a coordinator has verified are not changed by a desk that is heard later.
  const isSettled = await hasVerifiedHours(trx, attendance.id);
  // What was claimed gives way to what was measured; what was assumed also where that is too short or too long to count.
  const isMeasured = minutes > 0 && minutes <= minutesAtMost;
  if (!isSettled) {
    const visit = {
      campaignId: event.campaignId,
      attendanceId: attendance.id,
      accountId: viewer.accountId,
    };
    await giveWayToCheckOut(trx, visit, isMeasured ? ["EVENT_END", "CLAIM"] : ["EVENT_END"]);
  }
  if (!isSettled && isMeasured) {
    await trx
      .insertInto("hours_entry")
      .values({
        campaign_id: event.campaignId,
        attendance_id: attendance.id,
        minutes,
        source: "CHECK_OUT",
        state: "VERIFIED",
        account_id: viewer.accountId,
      })
      .execute();
  }
  await countAttendances(trx, [attendance.id], 1);
  return {
    answer: { attendanceId: attendance.id },
    campaignId: event.campaignId,
    subjectKind: "attendance",
    subjectIds: [attendance.id],
    fields: ["state", "checkedOutAt"],
  };
}

async function hasVerifiedHours(trx: Transaction<DB>, attendanceId: string): Promise<boolean> {
  const verified = await trx
    .selectFrom("hours_entry")
    .select("id")
    .where("attendance_id", "=", attendanceId)
    .where("state", "=", "VERIFIED")
    .executeTakeFirst();
  return verified !== undefined;
}

async function findPerson(trx: Transaction<DB>, input: RecordCheckOutInput): Promise<string> {
  const code = normalizePersonCode(input.volunteerCode ?? "");
  const shown = input.volunteer?.toLowerCase() ?? (await findPersonIdsByCode(trx, [code])).get(code) ?? "";
  const person = (await sharePeople(trx, [shown])).get(shown);
  if (!person) throw new Refused("UNKNOWN_VOLUNTEER");
  return person.id;
}
