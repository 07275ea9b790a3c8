import {
  type CorrectImpactInput,
  type CorrectImpactResult,
  DomainError,
  type RecordImpactInput,
  type RecordImpactResult,
  type VerifyImpactInput,
  type VerifyImpactResult,
  type Viewer,
  tidyText,
} from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { ClaimState, DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { requireOrganization } from "../organizations/require-organizations.js";
import { claimDecisions } from "./claim-decisions.js";
import { readImpact } from "./claim-list.repository.js";
import { requireBegun, shareEvent } from "./event-lock.repository.js";
import { lockImpact } from "./impact-lock.repository.js";
import { silentReason } from "./silent-reason.js";

/**
 * Records a challenge's result, checked or claimed.
 *
 * @throws DomainError EVENT_NOT_FOUND, WRONG_STATE, CHALLENGE_NOT_FOUND, ORGANIZATION_NOT_FOUND, CAMPAIGN_CLOSED
 */
export async function recordImpact(
  platform: Platform,
  viewer: Viewer,
  input: RecordImpactInput,
): Promise<RecordImpactResult> {
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "recordImpact", input },
    async (trx) => {
      const event = await shareEvent(trx, input.event);
      requireSameWorld(viewer, event);
      requireBegun(event);
      const organizationId = await requireOrganization(trx, input.organization, event);
      const id = await addImpact(trx, viewer, {
        campaignId: event.campaignId,
        eventId: event.id,
        challengeId: input.challenge,
        organizationId,
        quantity: input.quantity,
        state: input.verified ? "VERIFIED" : "CLAIMED",
        note: input.note ? tidyText(input.note) : null,
      });
      return {
        answer: { impactId: id },
        campaignId: event.campaignId,
        subjectKind: "impact_entry",
        subjectIds: [id],
      };
    },
  );
  return {
    clientRef: input.clientRef,
    impact: await readImpact(platform.writes, answer.impactId),
    write: receipt,
  };
}

/** Adds and counts a result. Returns its id. */
export async function addImpact(
  trx: Transaction<DB>,
  viewer: Viewer,
  entry: {
    campaignId: string;
    eventId: string;
    challengeId: string;
    organizationId: string | null;
    quantity: number;
    state: ClaimState;
    note: string | null;
  },
): Promise<string> {
  if (!isUuid(entry.challengeId)) throw new DomainError("CHALLENGE_NOT_FOUND");
  const { id } = await trx
    .insertInto("impact_entry")
    .values({
      campaign_id: entry.campaignId,
      event_id: entry.eventId,
      challenge_id: entry.challengeId,
      organization_id: entry.organizationId,
      quantity: entry.quantity,
      state: entry.state,
      note: entry.note,
      account_id: viewer.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select live.count_impacts(${[id]}::uuid[], 1)`.execute(trx);
  const { campaignId, organizationId, state } = entry;
  await appendActivity(trx, [
    { campaignId, kind: `RESULT_${state}`, itemId: id, organizationId, amount: null },
  ]);
  return id;
}

/**
 * Decides about a result. Whatever is not a confirmation needs a reason.
 *
 * @throws DomainError IMPACT_NOT_FOUND, WRONG_STATE, BAD_INPUT, CAMPAIGN_CLOSED
 */
export async function verifyImpact(
  platform: Platform,
  viewer: Viewer,
  input: VerifyImpactInput,
): Promise<VerifyImpactResult> {
  if (input.decision !== "VERIFIED" && !input.reason) {
    throw new DomainError("BAD_INPUT", "reason is needed for this decision.", { fields: ["reason"] });
  }
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "verifyImpact", input },
    (trx) => decideImpact(trx, viewer, input),
  );
  return {
    clientRef: input.clientRef,
    impact: await readImpact(platform.writes, answer.impactId),
    write: receipt,
  };
}

async function decideImpact(trx: Transaction<DB>, viewer: Viewer, input: VerifyImpactInput) {
  const entry = await lockImpact(trx, viewer, input.id);
  if (!claimDecisions[entry.state].includes(input.decision)) throw new DomainError("WRONG_STATE");
  await changeState(trx, entry.id, input.decision);
  await appendActivity(trx, [
    {
      campaignId: entry.campaign_id,
      kind: `RESULT_${input.decision}`,
      itemId: entry.id,
      organizationId: entry.organization_id,
      amount: null,
    },
  ]);
  await trx
    .insertInto("correction")
    .values({
      campaign_id: entry.campaign_id,
      subject_kind: "impact_entry",
      subject_id: entry.id,
      change: JSON.stringify({ state: [entry.state, input.decision] }),
      reason: input.reason ? tidyText(input.reason) : silentReason,
      account_id: viewer.accountId,
    })
    .execute();
  return {
    answer: { impactId: entry.id },
    campaignId: entry.campaign_id,
    subjectKind: "impact_entry",
    subjectIds: [entry.id],
    fields: ["state"],
  };
}

/** Counts a locked result where it stands from now on. */
async function changeState(trx: Transaction<DB>, id: string, state: ClaimState): Promise<void> {
  await sql`select live.count_impacts(${[id]}::uuid[], -1)`.execute(trx);
  await trx.updateTable("impact_entry").set({ state }).where("id", "=", id).execute();
  await sql`select live.count_impacts(${[id]}::uuid[], 1)`.execute(trx);
}

/**
 * Voids a result and records another one in its place, which stands where the wrong one stood.
 *
 * @throws DomainError IMPACT_NOT_FOUND, WRONG_STATE, CAMPAIGN_CLOSED
 */
export async function correctImpact(
  platform: Platform,
  viewer: Viewer,
  input: CorrectImpactInput,
): Promise<CorrectImpactResult> {
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "correctImpact", input },
    async (trx) => {
      const wrong = await lockImpact(trx, viewer, input.id);
      // What was refused or taken back has no amount that counts anywhere.
      if (wrong.state === "REJECTED" || wrong.state === "VOIDED") throw new DomainError("WRONG_STATE");
      await changeState(trx, wrong.id, "VOIDED");
      const id = await addImpact(trx, viewer, {
        campaignId: wrong.campaign_id,
        eventId: wrong.event_id,
        challengeId: wrong.challenge_id,
        organizationId: wrong.organization_id,
        quantity: input.quantity,
        state: wrong.state,
        note: wrong.note,
      });
      await trx
        .insertInto("correction")
        .values({
          campaign_id: wrong.campaign_id,
          subject_kind: "impact_entry",
          subject_id: id,
          change: JSON.stringify({ quantity: [wrong.quantity, input.quantity] }),
          reason: tidyText(input.reason),
          account_id: viewer.accountId,
        })
        .execute();
      return {
        answer: { impactId: id },
        campaignId: wrong.campaign_id,
        subjectKind: "impact_entry",
        subjectIds: [wrong.id, id],
        fields: ["quantity"],
      };
    },
  );
  return {
    clientRef: input.clientRef,
    impact: await readImpact(platform.writes, answer.impactId),
    write: receipt,
  };
}
