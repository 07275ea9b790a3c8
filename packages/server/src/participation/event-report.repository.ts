import type { EventReportView, ReportRow } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { toZonedIso } from "../local-time.js";

/** What was handed in, and the facts that came of it. */
export interface NewEventReport {
  campaignId: string;
  eventId: string;
  organizationId: string;
  accountId: string | null;
  reportedAt: Date;
  rows: readonly ReportRow[];
  headcount: number | null;
  headcountId: string | null;
  attendanceIds: readonly string[];
  impactIds: readonly string[];
}

/** Keeps a report. */
export async function insertEventReport(trx: Transaction<DB>, report: NewEventReport): Promise<void> {
  const countOf = (outcome: ReportRow["outcome"]): number =>
    report.rows.filter((row) => row.outcome === outcome).length;
  await trx
    .insertInto("event_report")
    .values({
      campaign_id: report.campaignId,
      event_id: report.eventId,
      organization_id: report.organizationId,
      account_id: report.accountId,
      reported_at: report.reportedAt,
      people_counted: countOf("COUNTED"),
      people_known: countOf("ALREADY_REPORTED"),
      people_refused: countOf("REFUSED"),
      headcount: report.headcount,
      headcount_id: report.headcountId,
      attendance_ids: [...report.attendanceIds],
      impact_ids: [...report.impactIds],
    })
    .execute();
}

type Row = Omit<EventReportView, "reportedAt" | "corrections"> & {
  reportedAt: Date;
  timeZone: string;
  corrections: { correctedAt: string; reason: string }[];
};

/** Reports of an organization in a campaign with how their facts stand, the newest first: ids rise with time. */
export async function listEventReports(
  db: Database,
  of: { organizationId: string; campaignId: string },
  before: string | undefined,
  limit: number,
): Promise<EventReportView[]> {
  const { rows } = await sql<Row>`
    select r.id, r.event_id as "eventId", r.reported_at as "reportedAt", c.time_zone as "timeZone",
      r.people_counted as "peopleCounted", r.people_known as "peopleKnown", r.people_refused as "peopleRefused",
      r.headcount as "headcountUnnamed", coalesce(h.count_at_most, r.headcount) as "headcountAtMost",
      cardinality(r.impact_ids) as results,
      (people.unchecked + results.unchecked)::int as unchecked,
      (people.confirmed + results.confirmed)::int as confirmed,
      corrected.list as corrections
    from event_report r join campaign c on c.id = r.campaign_id
    left join headcount_report h on h.id = r.headcount_id,
    lateral (
      select count(*) filter (where a.tier = 'REPORTED') as unchecked, count(*) filter (where a.tier = 'VERIFIED') as confirmed
      from attendance a where a.id = any(r.attendance_ids) and a.state <> 'VOIDED'
    ) people,
    lateral (
      select count(*) filter (where i.state = 'CLAIMED') as unchecked, count(*) filter (where i.state = 'VERIFIED') as confirmed
      from impact_entry i where i.id = any(r.impact_ids)
    ) results,
    lateral (
      select coalesce(json_agg(json_build_object('correctedAt', k.corrected_at, 'reason', k.reason)
        order by k.corrected_at desc), '[]') as list
      from (
        select corrected_at, reason from correction
        where subject_id = any(r.impact_ids || r.headcount_id) and subject_kind in ('impact_entry', 'headcount_report')
        order by corrected_at desc limit 10
      ) k
    ) corrected
    where r.organization_id = ${of.organizationId} and r.campaign_id = ${of.campaignId}
      ${before === undefined ? sql`` : sql`and r.id < ${before}::uuid`}
    order by r.id desc limit ${limit}
  `.execute(db);
  return rows.map(({ reportedAt, timeZone, corrections, ...row }) => ({
    ...row,
    reportedAt: toZonedIso(reportedAt, timeZone),
    corrections: corrections.map(({ correctedAt, reason }) => ({
      correctedAt: toZonedIso(new Date(correctedAt), timeZone),
      reason,
    })),
  }));
}
