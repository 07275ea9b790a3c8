import {
  DomainError,
  type VerifyHoursInput,
  type VerifyHoursResult,
  type Viewer,
  tidyText,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { sharePeople } from "./arrival.repository.js";
import { countAttendances } from "./attendance.repository.js";
import { claimDecisions } from "./claim-decisions.js";
import { shareEvents } from "./event-lock.repository.js";
import { correctHours } from "./hours-given-way.js";
import { findHours, lockHours, readHours } from "./hours.repository.js";
import { silentReason } from "./silent-reason.js";

/**
 * Decides about hours that were claimed or assumed, all of them or none. Whatever is not a confirmation needs a reason.
 * What a desk measured is not decided about, and nobody has two verified times at one event.
 *
 * @throws DomainError HOURS_NOT_FOUND, WRONG_STATE, BAD_INPUT, CAMPAIGN_CLOSED
 */
export async function verifyHours(
  platform: Platform,
  viewer: Viewer,
  input: VerifyHoursInput,
): Promise<VerifyHoursResult> {
  if (input.decision !== "VERIFIED" && !input.reason) {
    throw new DomainError("BAD_INPUT", "reason is needed for this decision.", { fields: ["reason"] });
  }
  const ids = [...new Set(input.entries.map((id) => id.toLowerCase()))];
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "verifyHours", input },
    (trx) => decide(trx, viewer, ids, input),
  );
  return {
    clientRef: input.clientRef,
    entries: await readHours(platform.writes, answer.entryIds),
    write: receipt,
  };
}

async function decide(
  trx: Transaction<DB>,
  viewer: Viewer,
  ids: readonly string[],
  { decision, reason }: VerifyHoursInput,
) {
  const found = ids.every(isUuid) ? await findHours(trx, ids) : [];
  if (found.length < ids.length) throw new DomainError("HOURS_NOT_FOUND");
  const events = await shareEvents(trx, [...new Set(found.map(({ eventId }) => eventId))]);
  for (const event of events) requireSameWorld(viewer, event);
  const [campaignId, ...others] = new Set(events.map((event) => event.campaignId));
  if (campaignId === undefined || others.length > 0) {
    throw new DomainError("BAD_INPUT", "entries must be of one campaign.", { fields: ["entries"] });
  }
  await sharePeople(trx, [...new Set(found.map(({ personId }) => personId))]);
  const entries = await lockHours(trx, ids);
  const isAllowed = entries.every(
    ({ source, state, stands, isSettled }) =>
      source !== "CHECK_OUT" &&
      stands &&
      claimDecisions[state].includes(decision) &&
      !(decision === "VERIFIED" && isSettled),
  );
  if (!isAllowed) throw new DomainError("WRONG_STATE");

  const attendanceIds = [...new Set(entries.map(({ attendanceId }) => attendanceId))];
  if (decision === "VERIFIED" && attendanceIds.length < entries.length) throw new DomainError("WRONG_STATE");
  await countAttendances(trx, attendanceIds, -1);
  await trx.updateTable("hours_entry").set({ state: decision }).where("id", "in", ids).execute();
  await countAttendances(trx, attendanceIds, 1);
  await correctHours(
    trx,
    { campaignId, accountId: viewer.accountId },
    entries.map(({ id, state }) => ({ id, from: state, to: decision })),
    reason ? tidyText(reason) : silentReason,
  );
  return {
    answer: { entryIds: [...ids] },
    campaignId,
    subjectKind: "hours_entry",
    subjectIds: ids,
    fields: ["state"],
  };
}
