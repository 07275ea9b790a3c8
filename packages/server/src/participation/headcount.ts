import { type ReportHeadcountInput, type ReportHeadcountResult, type Viewer, tidyText } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { requireOrganization } from "../organizations/require-organizations.js";
import { requireBegun, shareEvent } from "./event-lock.repository.js";
import type { EventLookup } from "./event-lookup.js";

/**
 * Takes down how many came without names. It replaces what the same organization said of the event before.
 *
 * @throws DomainError EVENT_NOT_FOUND, WRONG_STATE, ORGANIZATION_NOT_FOUND, CAMPAIGN_CLOSED
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
      requireBegun(event);
      const organizationId = await requireOrganization(trx, input.organization, event);
      const id = await replaceHeadcount(trx, viewer, {
        campaignId: event.campaignId,
        eventId: event.id,
        organizationId,
        count: input.count,
        note: input.note ? tidyText(input.note) : null,
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
  await appendActivity(trx, [
    {
      campaignId: report.campaignId,
      kind: "HEADCOUNT_REPORTED",
      itemId: report.eventId,
      organizationId: report.organizationId,
      amount: report.count,
    },
  ]);
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
