import type { ClaimState, HoursEntryView, HoursSource } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { toHours } from "../live/progress-view.js";
import { toZonedIso } from "../local-time.js";
import type { NewestFirst } from "./claim-list.repository.js";

interface HoursRow {
  id: string;
  minutes: number;
  source: HoursSource;
  state: ClaimState;
  created_at: Date;
  event_id: string;
  person_id: string;
  organization_id: string | null;
  time_zone: string;
}

const selectHours = sql`
  select h.id, h.minutes, h.source, h.state, h.created_at, a.event_id, a.person_id, c.time_zone,
    (
      select o.organization_id from attendance_organization o where o.attendance_id = a.id
      order by o.is_taken, o.organization_id limit 1
    ) as organization_id
  from hours_entry h join attendance a on a.id = h.attendance_id join campaign c on c.id = h.campaign_id
`;

function toHoursView(row: HoursRow): HoursEntryView {
  return {
    id: row.id,
    hours: toHours(row.minutes),
    source: row.source,
    state: row.state,
    recordedAt: toZonedIso(row.created_at, row.time_zone),
    eventId: row.event_id,
    volunteerId: row.person_id,
    organizationId: row.organization_id,
  };
}

/** Entries that are there, in the order of their ids. */
export async function readHours(db: Database, ids: readonly string[]): Promise<HoursEntryView[]> {
  const { rows } = await sql<HoursRow>`
    ${selectHours} join unnest(${ids}::uuid[]) with ordinality as asked (id, place) on asked.id = h.id order by place
  `.execute(db);
  return rows.map(toHoursView);
}

/** Hours of a campaign that nobody measured, perhaps of one event and in one state alone. */
export async function listHours(
  db: Database,
  of: { campaignId: string; eventId: string | null; state: ClaimState | null },
  { before, limit }: NewestFirst,
): Promise<HoursEntryView[]> {
  const { rows } = await sql<HoursRow>`
    ${selectHours}
    where h.campaign_id = ${of.campaignId} and h.source <> 'CHECK_OUT' and a.state <> 'VOIDED'
      ${of.eventId === null ? sql`` : sql`and a.event_id = ${of.eventId}`}
      ${of.state === null ? sql`` : sql`and h.state = ${of.state}`}
      ${before === undefined ? sql`` : sql`and h.id < ${before}::uuid`}
    order by h.id desc limit ${limit}
  `.execute(db);
  return rows.map(toHoursView);
}

/** An entry with the attendance that it hangs on. */
export interface LockedHours {
  id: string;
  source: HoursSource | "CHECK_OUT";
  state: ClaimState;
  campaignId: string;
  attendanceId: string;
  /** Whether the attendance counts. */
  stands: boolean;
  /** Whether other hours of the same attendance are verified. */
  isSettled: boolean;
}

/** Where entries hang, without a lock; of ids that nobody knows, nothing. */
export async function findHours(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<{ eventId: string; personId: string }[]> {
  const { rows } = await sql<{ eventId: string; personId: string }>`
    select a.event_id as "eventId", a.person_id as "personId"
    from hours_entry h join attendance a on a.id = h.attendance_id where h.id = any (${ids}::uuid[])
  `.execute(trx);
  return rows;
}

/** Locks entries behind their attendances, in the order in which everybody takes locks. */
export async function lockHours(trx: Transaction<DB>, ids: readonly string[]): Promise<LockedHours[]> {
  await sql`
    select a.id from attendance a
    where a.id in (select attendance_id from hours_entry where id = any (${ids}::uuid[]))
    order by a.event_id, a.person_id for update of a
  `.execute(trx);
  const { rows } = await sql<LockedHours>`
    select h.id, h.source, h.state, h.campaign_id as "campaignId", h.attendance_id as "attendanceId",
      a.state <> 'VOIDED' as stands,
      exists (
        select from hours_entry o where o.attendance_id = a.id and o.id <> h.id and o.state = 'VERIFIED'
      ) as "isSettled"
    from hours_entry h join attendance a on a.id = h.attendance_id
    where h.id = any (${ids}::uuid[]) order by h.id for update of h
  `.execute(trx);
  return rows;
}

/** Those of these visits of which hours are known: measured, verified or claimed, and not only assumed. */
export async function findKnownHours(
  trx: Transaction<DB>,
  attendanceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct attendance_id as id from hours_entry
    where attendance_id = any (${attendanceIds}::uuid[]) and state <> 'VOIDED'
      and not (source = 'EVENT_END' and state = 'CLAIMED')
  `.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

/** Takes back what was only assumed of these visits, which the caller has uncounted. */
export async function voidAssumedHours(
  trx: Transaction<DB>,
  attendanceIds: readonly string[],
): Promise<void> {
  if (attendanceIds.length === 0) return;
  await sql`
    update hours_entry set state = 'VOIDED'
    where attendance_id = any (${attendanceIds}::uuid[]) and source = 'EVENT_END' and state = 'CLAIMED'
  `.execute(trx);
}
