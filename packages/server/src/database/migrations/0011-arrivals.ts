import { type Kysely, sql } from "kysely";

/**
 * Arrivals are recorded and counted in one call: for a list of 50 people, what lies between the statements costs as
 * much as the statements. Whoever calls it has locked the events and the people, and judged each arrival.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // People who stand at the event already are left out of the answer. Registrations are locked before any attendance,
  // so that two desks cannot both take the same one out of those who did not come.
  await sql`
    create function live.record_arrivals(
      campaigns uuid[], events uuid[], people uuid[], recorded_people uuid[], organizations uuid[],
      times timestamptz[], by_account uuid
    )
    returns table (id uuid, event_id uuid, person_id uuid, first_time boolean)
    language plpgsql set enable_seqscan = off as $$
    #variable_conflict use_column
    declare
      expected uuid[];
      added uuid[];
    begin
      select array_agg(locked.id) into expected from (
        select r.id from unnest(events, people) as t (e, p)
        join registration r on r.event_id = t.e and r.person_id = t.p and r.state in ('PENDING', 'CONFIRMED', 'NO_SHOW')
        order by r.id
        for update of r
      ) locked;
      if expected is not null then perform live.count_registrations(expected, -1); end if;

      -- In (event, person) order, so that two batches cannot wait for each other.
      with arrival as (
        select * from unnest(campaigns, events, people, recorded_people, organizations, times)
          as t (campaign_id, event_id, person_id, recorded_person_id, organization_id, at)
      ),
      came as (
        insert into attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at, account_id)
        select campaign_id, event_id, person_id, recorded_person_id, 'VERIFIED', at, by_account
        from arrival order by event_id, person_id
        on conflict (event_id, person_id) where state <> 'VOIDED' do nothing
        returning id, event_id, person_id
      ),
      credit as (
        insert into attendance_organization (attendance_id, organization_id, tier)
        select c.id, a.organization_id, 'VERIFIED'
        from came c join arrival a on a.event_id = c.event_id and a.person_id = c.person_id
        where a.organization_id is not null
      )
      select array_agg(came.id) into added from came;

      if added is not null then perform live.count_attendances(added, 1); end if;
      if expected is not null then perform live.count_registrations(expected, 1); end if;

      return query
        select a.id, a.event_id, a.person_id,
          c.id is not distinct from (
            select s.first_campaign_id from live.series_person s
            where s.series_id = c.series_id and s.person_id = a.person_id
          )
          and 1 is not distinct from (
            select p.verified from live.presence p
            where p.campaign_id = c.id and p.dimension = 'total' and p.key = '' and p.person_id = a.person_id
          )
        from unnest(added) as t (id)
        join attendance a on a.id = t.id
        join campaign c on c.id = a.campaign_id;
    end $$
  `.execute(db);
}
