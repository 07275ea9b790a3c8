import {
  DomainError,
  type ImpactEntryView,
  type RecordImpactInput,
  type RecordImpactResult,
  type ReportHeadcountInput,
  type ReportHeadcountResult,
  type VerifyImpactInput,
  type VerifyImpactResult,
  type Viewer,
} from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { Database } from "../database/database.js";
import type { ClaimState, DB } from "../database/tables.js";
import type { Platform } from "../platform.js";

import { requireOrganization, shareEvent } from "./event-lock.repository.js";
import type { EventLookup } from "./event-lookup.js";
import { isUuid } from "../uuid.js";

/**
 * Takes down how many came without names. It replaces what the same organization said of the event before.
 *
 * @throws DomainError EVENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, CAMPAIGN_CLOSED
 */
export async function reportHeadcount(
  platform: Platform,
  events: EventLookup,
  viewer: Viewer,
  input: ReportHeadcountInput,
): Promise<ReportHeadcountResult> {
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "reportHeadcount", input },
    async (trx) => {
      const event = await shareEvent(trx, input.event);
      requireSameWorld(viewer, event);
      const organizationId = await requireOrganization(trx, input.organization, event);
      const id = await replaceHeadcount(trx, viewer, {
        campaignId: event.campaignId,
        eventId: event.id,
        organizationId,
        count: input.count,
        note: input.note ?? null,
      });
      return {
        answer: { eventId: event.id, count: input.count },
        campaignId: event.campaignId,
        subjectKind: "headcount_report",
        subjectIds: [id],
      };
    },
  );
  return {
    clientRef: input.clientRef,
    event: await events.byId(answer.eventId),
    count: answer.count,
    write: receipt,
  };
}

/** A head-count that takes the place of the organization's earlier one. Returns its id. */
export async function replaceHeadcount(
  trx: Transaction<DB>,
  viewer: Viewer,
  report: {
    campaignId: string;
    eventId: string;
    organizationId: string | null;
    count: number;
    note: string | null;
  },
): Promise<string> {
  // Two first reports at once have no row to wait for each other at.
  const place = `${report.eventId} ${report.organizationId ?? ""}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(trx);
  const { rows: standing } = await sql<{ id: string; count: number }>`
    select id, count from headcount_report
    where event_id = ${report.eventId} and organization_id is not distinct from ${report.organizationId} and not is_replaced
    for update
  `.execute(trx);
  const before = standing[0];
  if (before) {
    await sql`select live.count_headcounts(${[before.id]}::uuid[], -1)`.execute(trx);
    await trx
      .updateTable("headcount_report")
      .set({ is_replaced: true })
      .where("id", "=", before.id)
      .execute();
    await sql`select live.count_headcounts(${[before.id]}::uuid[], 1)`.execute(trx);
  }
  const { id } = await trx
    .insertInto("headcount_report")
    .values({
      campaign_id: report.campaignId,
      event_id: report.eventId,
      organization_id: report.organizationId,
      count: report.count,
      note: report.note,
      account_id: viewer.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select live.count_headcounts(${[id]}::uuid[], 1)`.execute(trx);
  if (before) {
    await trx
      .insertInto("correction")
      .values({
        campaign_id: report.campaignId,
        subject_kind: "headcount_report",
        subject_id: id,
        change: JSON.stringify({ count: [before.count, report.count] }),
        reason: report.note ?? "A later report of the same organization",
        account_id: viewer.accountId,
      })
      .execute();
  }
  return id;
}

/**
 * Records a challenge's result, checked or claimed.
 *
 * @throws DomainError EVENT_NOT_FOUND, CHALLENGE_NOT_FOUND, ORGANIZATION_NOT_FOUND, CAMPAIGN_CLOSED
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
      const organizationId = await requireOrganization(trx, input.organization, event);
      const id = await addImpact(trx, viewer, {
        campaignId: event.campaignId,
        eventId: event.id,
        challengeId: input.challenge,
        organizationId,
        quantity: input.quantity,
        state: input.verified ? "VERIFIED" : "CLAIMED",
        note: input.note ?? null,
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
    impact: await readImpact(platform.db, answer.impactId),
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
  return id;
}

/** What may follow which: a decision can be taken back, but what was voided by its author stays so. */
const decisions: Record<ClaimState, readonly ClaimState[]> = {
  CLAIMED: ["VERIFIED", "DISPUTED", "REJECTED", "VOIDED"],
  DISPUTED: ["VERIFIED", "REJECTED", "VOIDED"],
  VERIFIED: ["DISPUTED", "REJECTED", "VOIDED"],
  REJECTED: ["VERIFIED", "DISPUTED"],
  VOIDED: [],
};

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
  if (input.decision !== "VERIFIED" && !input.reason?.trim()) {
    throw new DomainError("BAD_INPUT", "reason is needed for this decision.", { fields: ["reason"] });
  }
  const { answer, receipt } = await platform.writer.write(
    viewer,
    { operation: "verifyImpact", input },
    (trx) => decideImpact(trx, viewer, input),
  );
  return {
    clientRef: input.clientRef,
    impact: await readImpact(platform.db, answer.impactId),
    write: receipt,
  };
}

async function decideImpact(trx: Transaction<DB>, viewer: Viewer, input: VerifyImpactInput) {
  const found = isUuid(input.id)
    ? await trx
        .selectFrom("impact_entry")
        .select(["id", "event_id"])
        .where("id", "=", input.id)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new DomainError("IMPACT_NOT_FOUND");
  const event = await shareEvent(trx, found.event_id);
  requireSameWorld(viewer, event);
  const { state } = await trx
    .selectFrom("impact_entry")
    .select("state")
    .where("id", "=", found.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!decisions[state].includes(input.decision)) throw new DomainError("WRONG_STATE");
  await sql`select live.count_impacts(${[found.id]}::uuid[], -1)`.execute(trx);
  await trx.updateTable("impact_entry").set({ state: input.decision }).where("id", "=", found.id).execute();
  await sql`select live.count_impacts(${[found.id]}::uuid[], 1)`.execute(trx);
  await trx
    .insertInto("correction")
    .values({
      campaign_id: event.campaignId,
      subject_kind: "impact_entry",
      subject_id: found.id,
      change: JSON.stringify({ state: [state, input.decision] }),
      reason: input.reason ?? "Checked",
      account_id: viewer.accountId,
    })
    .execute();
  return {
    answer: { impactId: found.id },
    campaignId: event.campaignId,
    subjectKind: "impact_entry",
    subjectIds: [found.id],
    fields: ["state"],
  };
}

async function readImpact(db: Database, id: string): Promise<ImpactEntryView> {
  const row = await db
    .selectFrom("impact_entry")
    .select(["id", "quantity", "state", "challenge_id", "event_id"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    quantity: row.quantity,
    tier: row.state === "VERIFIED" ? "VERIFIED" : "REPORTED",
    state: row.state,
    challengeId: row.challenge_id,
    eventId: row.event_id,
  };
}
