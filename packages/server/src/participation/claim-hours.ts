import { type ClaimHoursInput, type ClaimHoursResult, DomainError, type Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { sharePeople } from "./arrival.repository.js";
import { countAttendances } from "./attendance.repository.js";
import { shareEvent } from "./event-lock.repository.js";
import { correctHours } from "./hours-given-way.js";
import { readHours } from "./hours.repository.js";
import { claimedReason } from "./silent-reason.js";

const minutesAnHour = 60;

/**
 * Records what somebody is said to have given, for a person of whom no hours are known. What was only assumed gives way.
 *
 * @throws DomainError ATTENDANCE_NOT_FOUND, WRONG_STATE (it does not stand, or has hours), BAD_INPUT, CAMPAIGN_CLOSED
 */
export async function claimHours(
  platform: Platform,
  viewer: Viewer,
  input: ClaimHoursInput,
): Promise<ClaimHoursResult> {
  const minutes = Math.round(input.hours * minutesAnHour);
  if (minutes < 1) {
    throw new DomainError("BAD_INPUT", "hours must be a minute at least.", { fields: ["hours"] });
  }
  const { answer, receipt } = await platform.writer.write(viewer, { operation: "claimHours", input }, (trx) =>
    claim(trx, viewer, input.attendance, minutes),
  );
  const [entry] = await readHours(platform.writes, [answer.entryId]);
  if (!entry) throw new Error("hours that were just claimed are gone");
  return { clientRef: input.clientRef, entry, write: receipt };
}

async function claim(trx: Transaction<DB>, viewer: Viewer, attendanceId: string, minutes: number) {
  const found = isUuid(attendanceId)
    ? await trx
        .selectFrom("attendance")
        .select(["event_id", "person_id"])
        .where("id", "=", attendanceId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new DomainError("ATTENDANCE_NOT_FOUND");
  const event = await shareEvent(trx, found.event_id);
  requireSameWorld(viewer, event);
  await sharePeople(trx, [found.person_id]);
  const { id, state } = await trx
    .selectFrom("attendance")
    .select(["id", "state"])
    .where("id", "=", attendanceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const standing = await trx
    .selectFrom("hours_entry")
    .select(["id", "source", "state"])
    .where("attendance_id", "=", id)
    .where("state", "<>", "VOIDED")
    .execute();
  const isOnlyAssumed = standing.every((entry) => entry.source === "EVENT_END" && entry.state === "CLAIMED");
  if (state === "VOIDED" || !isOnlyAssumed) throw new DomainError("WRONG_STATE");

  await countAttendances(trx, [id], -1);
  await trx
    .updateTable("hours_entry")
    .set({ state: "VOIDED" })
    .where("attendance_id", "=", id)
    .where("state", "<>", "VOIDED")
    .execute();
  await correctHours(
    trx,
    { campaignId: event.campaignId, accountId: viewer.accountId },
    standing.map((entry) => ({ id: entry.id, from: entry.state, to: "VOIDED" })),
    claimedReason,
  );
  const entry = await trx
    .insertInto("hours_entry")
    .values({
      campaign_id: event.campaignId,
      attendance_id: id,
      minutes,
      source: "CLAIM",
      state: "CLAIMED",
      account_id: viewer.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await countAttendances(trx, [id], 1);
  return {
    answer: { entryId: entry.id },
    campaignId: event.campaignId,
    subjectKind: "hours_entry",
    subjectIds: [entry.id],
  };
}
