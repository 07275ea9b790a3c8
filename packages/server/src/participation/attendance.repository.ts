import type { AttendanceView } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB, RecordedTier } from "../database/tables.js";
import { toZonedIso } from "../local-time.js";
import { toHours } from "../live/progress-view.js";

/** One arrival to be recorded. */
export interface Arrival {
  campaignId: string;
  eventId: string;
  personId: string;
  /** The card that was shown; another one than `personId` where cards were merged. */
  recordedPersonId: string;
  organizationId: string | null;
  at: Date;
}

/** An attendance that stands. */
export interface StandingAttendance {
  id: string;
  eventId: string;
  personId: string;
  tier: RecordedTier;
}

/**
 * Records arrivals, in (event, person) order so that two batches cannot wait for each other. People who stand at the
 * event already are left out of the answer.
 */
export async function insertAttendances(
  trx: Transaction<DB>,
  arrivals: readonly Arrival[],
  tier: RecordedTier,
  accountId: string | null,
): Promise<StandingAttendance[]> {
  const { rows } = await sql<StandingAttendance>`
    with arrival as (
      select * from unnest(
        ${arrivals.map((a) => a.campaignId)}::uuid[], ${arrivals.map((a) => a.eventId)}::uuid[],
        ${arrivals.map((a) => a.personId)}::uuid[], ${arrivals.map((a) => a.recordedPersonId)}::uuid[],
        ${arrivals.map((a) => a.organizationId)}::uuid[], ${arrivals.map((a) => a.at.toISOString())}::timestamptz[]
      ) as t (campaign_id, event_id, person_id, recorded_person_id, organization_id, at)
    ),
    came as (
      insert into attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at, account_id)
      select campaign_id, event_id, person_id, recorded_person_id, ${tier}, at, ${accountId}
      from arrival order by event_id, person_id
      on conflict (event_id, person_id) where state <> 'VOIDED' do nothing
      returning id, event_id, person_id, tier
    ),
    credit as (
      insert into attendance_organization (attendance_id, organization_id, tier)
      select c.id, a.organization_id, ${tier} from came c join arrival a using (event_id, person_id)
      where a.organization_id is not null
    )
    select id, event_id as "eventId", person_id as "personId", tier from came
  `.execute(trx);
  return rows;
}

/**
 * Attendances that stand for (event, person) pairs. To be asked in a statement of its own after an insert that left
 * somebody out: only then it sees what the concurrent writer committed.
 */
export async function findStanding(
  trx: Transaction<DB>,
  pairs: readonly { eventId: string; personId: string }[],
): Promise<StandingAttendance[]> {
  const { rows } = await sql<StandingAttendance>`
    select a.id, a.event_id as "eventId", a.person_id as "personId", a.tier
    from unnest(${pairs.map((p) => p.eventId)}::uuid[], ${pairs.map((p) => p.personId)}::uuid[]) as t (e, p)
    join attendance a on a.event_id = t.e and a.person_id = t.p and a.state <> 'VOIDED'
    order by a.event_id, a.person_id
    for no key update of a
  `.execute(trx);
  return rows;
}

/** Counts or uncounts attendances with all that hangs on them. */
export async function countAttendances(
  trx: Transaction<DB>,
  ids: readonly string[],
  sign: 1 | -1,
): Promise<void> {
  if (ids.length > 0) await sql`select live.count_attendances(${ids}::uuid[], ${sign})`.execute(trx);
}

/**
 * Registrations that stand for (event, person) pairs: an arrival takes them out of those who did not come. They are
 * locked before any attendance, so that two desks cannot both take the same one out.
 */
export async function findOpenRegistrations(
  trx: Transaction<DB>,
  pairs: readonly { eventId: string; personId: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id
    from unnest(${pairs.map((p) => p.eventId)}::uuid[], ${pairs.map((p) => p.personId)}::uuid[]) as t (e, p)
    join registration r on r.event_id = t.e and r.person_id = t.p and r.state in ('PENDING', 'CONFIRMED', 'NO_SHOW')
    order by r.id
    for update of r
  `.execute(trx);
  return rows.map((row) => row.id);
}

/** Counts or uncounts registrations as candidates that did not come. */
export async function countRegistrations(
  trx: Transaction<DB>,
  ids: readonly string[],
  sign: 1 | -1,
): Promise<void> {
  if (ids.length > 0) await sql`select live.count_registrations(${ids}::uuid[], ${sign})`.execute(trx);
}

/** Attendances as coordinators see them, by id. */
export async function readAttendances(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, AttendanceView>> {
  const { rows } = await sql<AttendanceRow>`
    ${selectAttendance} where a.id = any (${ids}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, toAttendanceView(row)]));
}

/** Attendances of one event, the newest first, at most `limit`, below the id `before`. */
export async function listAttendances(
  db: Database,
  eventId: string,
  before: string | undefined,
  limit: number,
): Promise<AttendanceView[]> {
  const { rows } = await sql<AttendanceRow>`
    ${selectAttendance}
    where a.event_id = ${eventId} and (${before ?? null}::uuid is null or a.id < ${before ?? null}::uuid)
    order by a.id desc limit ${limit}
  `.execute(db);
  return rows.map(toAttendanceView);
}

interface AttendanceRow {
  id: string;
  state: AttendanceView["state"];
  tier: RecordedTier;
  checked_in_at: Date;
  checked_out_at: Date | null;
  minutes: number | null;
  assumed_minutes: number | null;
  event_id: string;
  person_id: string;
  organization_id: string | null;
  time_zone: string;
}

const selectAttendance = sql`
  select a.id, a.state, a.tier, a.checked_in_at, a.checked_out_at, a.event_id, a.person_id, c.time_zone,
    (select o.organization_id from attendance_organization o where o.attendance_id = a.id order by o.is_taken, o.organization_id limit 1) as organization_id,
    (select h.minutes from hours_entry h where h.attendance_id = a.id and h.state = 'VERIFIED' limit 1) as minutes,
    (
      select h.minutes from hours_entry h
      where h.attendance_id = a.id and h.source = 'EVENT_END' and h.state = 'CLAIMED'
    ) as assumed_minutes
  from attendance a join campaign c on c.id = a.campaign_id
`;

function toAttendanceView(row: AttendanceRow): AttendanceView {
  return {
    id: row.id,
    state: row.state,
    tier: row.tier,
    checkedInAt: toZonedIso(row.checked_in_at, row.time_zone),
    checkedOutAt: row.checked_out_at && toZonedIso(row.checked_out_at, row.time_zone),
    hours: row.minutes === null ? null : toHours(row.minutes),
    assumedHours: row.assumed_minutes === null ? null : toHours(row.assumed_minutes),
    eventId: row.event_id,
    volunteerId: row.person_id,
    organizationId: row.organization_id,
  };
}
