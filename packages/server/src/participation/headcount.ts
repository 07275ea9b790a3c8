import {
  DomainError,
  type HeadcountRange,
  type ReportHeadcountInput,
  type ReportHeadcountResult,
  type Viewer,
  tidyText,
} from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import type { Platform } from "../platform.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { requireOrganization } from "../organizations/require-organizations.js";
import { requireBegun, shareEvent } from "./event-lock.repository.js";
import type { EventLookup } from "./event-lookup.js";

const shortestReason = 3;
/** Why a report's head-count took the place of an earlier one, for readers of all three languages. */
const laterReport =
  "Ұйымның кейінгі есебі · Более поздний отчёт организации · A later report of the organization";

/**
 * Takes down how many came without names. It replaces what the same organization said of the event before.
 *
 * @throws DomainError EVENT_NOT_FOUND, WRONG_STATE, ORGANIZATION_NOT_FOUND, CAMPAIGN_CLOSED, STALE_CHANGE; BAD_INPUT for a
 * range that ends before it begins and for a correction without a reason
 */
export async function reportHeadcount(
  platform: Platform,
  events: EventLookup,
  viewer: Viewer,
  input: ReportHeadcountInput,
): Promise<ReportHeadcountResult> {
  const { count, countAtMost } = readRange(input.count, input.countAtMost, "countAtMost");
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
        count,
        countAtMost,
        note: input.note ? tidyText(input.note) : null,
        requireStanding: (standing) => requireKnown(standing, input),
      });
      return {
        answer: { eventId: event.id, count, countAtMost: countAtMost > count ? countAtMost : null },
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
    countAtMost: answer.countAtMost ?? answer.count,
    write: receipt,
  };
}

/**
 * Both ends of a range, the upper one the same as the lower when it was left out.
 *
 * @throws DomainError BAD_INPUT at the field of the upper end when the range ends before it begins
 */
export function readRange(count: number, atMost: number | null | undefined, field: string): HeadcountRange {
  const countAtMost = atMost ?? count;
  if (countAtMost < count) {
    throw new DomainError("BAD_INPUT", `${field} must not be below the least number.`, { fields: [field] });
  }
  return { count, countAtMost };
}

/** Whoever replaces a head-count has seen it, and says why. */
function requireKnown(standing: string | null, { replaces, note }: ReportHeadcountInput): void {
  if (replaces !== undefined && replaces !== standing) throw new DomainError("STALE_CHANGE");
  if (standing !== null && tidyText(note ?? "").length < shortestReason) {
    throw new DomainError(
      "BAD_INPUT",
      "note must say why the head-count is corrected, in 3 characters or more.",
      {
        fields: ["note"],
      },
    );
  }
}

/** A head-count that takes the place of the organization's earlier one. Returns its id. */
export async function replaceHeadcount(
  trx: Transaction<DB>,
  viewer: Viewer,
  report: {
    campaignId: string;
    eventId: string;
    organizationId: string | null;
    note: string | null;
    /** Looks at the id of the one that stands, null for none, before it gives way. */
    requireStanding?: (standing: string | null) => void;
  } & HeadcountRange,
): Promise<string> {
  // Two first reports at once have no row to wait for each other at.
  const place = `${report.eventId} ${report.organizationId ?? ""}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(trx);
  const { rows: standing } = await sql<HeadcountRange & { id: string }>`
    select id, count, coalesce(count_at_most, count) as "countAtMost" from headcount_report
    where event_id = ${report.eventId} and organization_id is not distinct from ${report.organizationId} and not is_replaced
    for update
  `.execute(trx);
  const before = standing[0];
  report.requireStanding?.(before?.id ?? null);
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
      count_at_most: report.countAtMost > report.count ? report.countAtMost : null,
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
        change: JSON.stringify(changeOf(before, report)),
        reason: report.note ?? laterReport,
        account_id: viewer.accountId,
      })
      .execute();
  }
  return id;
}

/** The upper end is told where one of the two is a range. */
function changeOf(before: HeadcountRange, after: HeadcountRange) {
  const isRange = before.countAtMost > before.count || after.countAtMost > after.count;
  return {
    count: [before.count, after.count],
    ...(isRange && { countAtMost: [before.countAtMost, after.countAtMost] }),
  };
}
