import { type Kysely, sql } from "kysely";
import type { DB } from "../../src/database/tables.js";

/** metric/dimension/key → value, without zeros. */
type Counters = Record<string, number>;

interface Reading {
  heading: string;
  value: number;
}

/** What the projector has counted for a campaign, in the metrics that `countFacts` knows. */
export async function readCounters(db: Kysely<DB>, campaignId: string): Promise<Counters> {
  const { rows } = await sql<Reading>`
    select metric || '/' || dimension || '/' || key as heading, value from live.counter
    where campaign_id = ${campaignId} and value <> 0 and metric in ('active_volunteers', 'volunteer_turnouts',
      'volunteers_reported', 'events_held', 'events_planned', 'events_live', 'organizations_active',
      'first_time_volunteers', 'visits', 'hours_verified', 'hours_claimed')
  `.execute(db);
  return toCounters(rows);
}

/**
 * The same from the facts, by another way than the counting functions: every heading by itself, from the tables alone.
 * `first_time_volunteers` takes the campaign for the first of its series.
 */
export async function countFacts(db: Kysely<DB>, campaignId: string): Promise<Counters> {
  const { rows } = await sql<Reading>`
    with shown as (
      select e.id, e.status, e.is_over, e.counts_as_event, e.local_date::text as day, c.code as category, d.code as district
      from event e join category c on c.id = e.category_id join district d on d.id = e.district_id
      where e.campaign_id = ${campaignId} and not e.is_rehearsal and e.status not in ('CANCELLED', 'POSTPONED')
    ),
    came as (
      select a.id, a.person_id, s.day, s.category, s.district
      from attendance a join shown s on s.id = a.event_id where a.state in ('PRESENT', 'LEFT') and a.tier = 'VERIFIED'
    ),
    named as (
      select a.id, a.person_id from attendance a join shown s on s.id = a.event_id
      where a.state in ('PRESENT', 'LEFT') and a.tier = 'REPORTED'
    ),
    given as (
      select h.* from hours_entry h where h.attendance_id in (select id from came union all select id from named)
    ),
    held as (select * from shown where counts_as_event and status = 'HELD'),
    under as (
      select person_id, 'total/' as heading from came
      union all select person_id, 'day/' || day from came
      union all select person_id, 'category/' || category from came
      union all select person_id, 'district/' || district from came
      union all select person_id, 'organization/' || organization_id from (
        select distinct came.id, came.person_id, o.organization_id
        from came join attendance_organization o on o.attendance_id = came.id
      ) brought
    ),
    visit as (
      select case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        when a.void_cause = 'DUPLICATE_PERSON' then 'DUPLICATE_PERSON'
        when a.state = 'VOIDED' then 'VOIDED'
        when a.tier = 'REPORTED' then 'UNVERIFIED'
        else 'COUNTED' end as class
      from attendance a join event e on e.id = a.event_id where e.campaign_id = ${campaignId}
      union all
      select case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        else 'NOT_CHECKED_IN' end
      from registration r join event e on e.id = r.event_id
      where e.campaign_id = ${campaignId} and r.state in ('PENDING', 'CONFIRMED', 'NO_SHOW')
        and not exists (
          select from attendance a where a.event_id = e.id and a.person_id = r.person_id and a.state <> 'VOIDED'
        )
    )
    select 'active_volunteers/' || heading as heading, count(distinct person_id) as value from under group by heading
    union all select 'volunteer_turnouts/' || heading, count(*) from under group by heading
    union all select 'first_time_volunteers/total/', count(distinct person_id) from came
    union all select 'volunteers_reported/total/', count(distinct person_id) from named
      where person_id not in (select person_id from came)
    union all select 'visits/class/' || class, count(*) from visit group by class
    union all select 'hours_verified/total/', sum(minutes) from given where state = 'VERIFIED'
    union all select 'hours_verified/organization/' || o.organization_id, sum(given.minutes)
      from given join (select distinct attendance_id, organization_id from attendance_organization) o
        on o.attendance_id = given.attendance_id
      where given.state = 'VERIFIED' group by o.organization_id
    union all select 'hours_claimed/total/', sum(minutes) from given where state in ('CLAIMED', 'DISPUTED')
    union all select 'events_held/total/', count(*) from held
    union all select 'events_held/day/' || day, count(*) from held group by day
    union all select 'events_held/category/' || category, count(*) from held group by category
    union all select 'events_held/district/' || district, count(*) from held group by district
    union all select 'events_planned/total/', count(*) from shown where counts_as_event and status in ('APPROVED', 'LIVE', 'HELD')
    union all select 'events_live/total/', count(*) from shown where counts_as_event and status = 'LIVE' and not is_over
    union all select 'organizations_active/total/', count(distinct o.organization_id)
      from held join event_organizer o on o.event_id = held.id
  `.execute(db);
  return toCounters(rows);
}

function toCounters(rows: readonly Reading[]): Counters {
  const counted = rows.filter(({ value }) => value !== null && value !== 0);
  return Object.fromEntries(counted.map(({ heading, value }) => [heading, value]));
}
