import { type Kysely, sql } from "kysely";

/**
 * Which of several arrivals is somebody's first: of those that are recorded together the one that is told first, and
 * never one at a rehearsal.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The attendances have just become verified, and are counted; they come in the order in which they were told. Not
  // a function in SQL: each call would plan it again.
  await sql`
    create function live.find_first_times(ids uuid[]) returns setof uuid
    language plpgsql stable set enable_seqscan = off as $$
    begin
      return query
        select arrival.id
        from (
          select v.attendance_id as id, v.campaign_id, v.series_id, v.person_id,
            row_number() over (partition by v.campaign_id, v.person_id order by told.place) as turn,
            count(*) over (partition by v.campaign_id, v.person_id) as arrivals
          from unnest(ids) with ordinality as told (id, place)
          join live.visit v on v.attendance_id = told.id
          where v.class = 'COUNTED'
        ) arrival
        where arrival.turn = 1
          and arrival.arrivals = (
            select p.verified from live.presence p
            where p.campaign_id = arrival.campaign_id and p.dimension = 'total' and p.key = ''
              and p.person_id = arrival.person_id
          )
          and arrival.campaign_id = (
            select s.first_campaign_id from live.series_person s
            where s.series_id = arrival.series_id and s.person_id = arrival.person_id
          );
    end $$
  `.execute(db);
  // As in 0011, but for the order in which arrivals were told, and for which of them is a first time.
  await sql`
    create or replace function live.record_arrivals(
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
        select * from unnest(campaigns, events, people, recorded_people, organizations, times) with ordinality
          as t (campaign_id, event_id, person_id, recorded_person_id, organization_id, at, place)
      ),
      came as (
        insert into attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at, account_id)
        select campaign_id, event_id, person_id, recorded_person_id, 'VERIFIED', at, by_account
        from arrival order by event_id, person_id
        on conflict (event_id, person_id) where state <> 'VOIDED' do nothing
        returning id, event_id, person_id
      ),
      told as materialized (
        select c.id, a.organization_id, a.place
        from came c join arrival a on a.event_id = c.event_id and a.person_id = c.person_id
      ),
      credit as (
        insert into attendance_organization (attendance_id, organization_id, tier)
        select id, organization_id, 'VERIFIED' from told where organization_id is not null
      )
      select array_agg(told.id order by told.place) into added from told;

      if added is not null then perform live.count_attendances(added, 1); end if;
      if expected is not null then perform live.count_registrations(expected, 1); end if;

      return query
        select a.id, a.event_id, a.person_id, first.id is not null
        from unnest(added) as t (id)
        join attendance a on a.id = t.id
        left join live.find_first_times(added) as first (id) on first.id = a.id;
    end $$
  `.execute(db);
}
