import { sql } from "kysely";
import type { Database } from "../database/database.js";

/** What `correction.subject_kind` says of facts that hang on events. */
export type SubjectKind = "event" | "attendance" | "headcount_report" | "impact_entry" | "hours_entry";

/** A correction with the event that it is about. */
export interface CorrectionRow {
  id: string;
  subject_kind: SubjectKind;
  change: Record<string, readonly [from: unknown, to: unknown]>;
  reason: string;
  by: string | null;
  corrected_at: Date;
  event_id: string;
}

/** Corrections of a campaign or of one of its events, the newest first, at most `limit`, below the id `before`. */
export async function listCorrections(
  db: Database,
  campaignId: string,
  eventId: string | null,
  before: string | undefined,
  limit: number,
): Promise<CorrectionRow[]> {
  const ofEvent =
    eventId === null
      ? sql``
      : sql`and c.subject_id in (
          select ${eventId}::uuid
          union all select a.id from correction v join attendance a on a.id = v.subject_id
            where v.campaign_id = ${campaignId} and v.subject_kind = 'attendance' and a.event_id = ${eventId}
          union all select id from headcount_report where event_id = ${eventId}
          union all select id from impact_entry where event_id = ${eventId}
          union all select h.id from hours_entry h join attendance a on a.id = h.attendance_id where a.event_id = ${eventId}
        )`;
  const { rows } = await sql<CorrectionRow>`
    select c.id, c.subject_kind, c.change, c.reason, account.display_name as by, c.corrected_at, subject.event_id
    from correction c
    left join account on account.id = c.account_id
    cross join lateral (
      select case c.subject_kind
        when 'event' then (select id from event where id = c.subject_id)
        when 'attendance' then (select event_id from attendance where id = c.subject_id)
        when 'headcount_report' then (select event_id from headcount_report where id = c.subject_id)
        when 'impact_entry' then (select event_id from impact_entry where id = c.subject_id)
        when 'hours_entry' then (
          select a.event_id from hours_entry h join attendance a on a.id = h.attendance_id where h.id = c.subject_id
        )
      end as event_id
    ) subject
    where c.campaign_id = ${campaignId} and subject.event_id is not null ${ofEvent}
      and (${before ?? null}::uuid is null or c.id < ${before ?? null}::uuid)
    order by c.id desc limit ${limit}
  `.execute(db);
  return rows;
}
