import { type Kysely, sql } from "kysely";

/**
 * Check-ins at the cost of their rows: a list in which everybody comes once, as nearly all are, is recorded and counted in
 * one statement, and its references, audit and activity are kept in one call.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await indexes(db);
  await views(db);
  await recordArrivals(db);
  await keepCheckIns(db);
}

async function indexes(db: Kysely<unknown>): Promise<void> {
  // Each attendance's foreign key looks its event up. Until somebody has analyzed the events, a campaign's first minutes,
  // all indexes that begin with the campaign cost the planner the same, and it takes the newest: one that was made for
  // lists, and reads all events of the campaign.
  await sql`create unique index event_newest_by_id on event (id, campaign_id)`.execute(db);
  // References come in the order of time, and are read by it only when they are old: a summary of pages is enough.
  await sql`drop index request_key_age`.execute(db);
  await sql`create index request_key_age on request_key using brin (created_at)`.execute(db);
}

async function views(db: Kysely<unknown>): Promise<void> {
  // What all who come to an event have in common.
  await sql`
    create view live.gathering as
    select e.id as event_id, e.campaign_id, e.local_date, cat.code as category, dis.code as district,
      c.series_id, not c.is_rehearsal as counts_in_series,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
      end as left_out
    from event e
    join campaign c on c.id = e.campaign_id
    join category cat on cat.id = e.category_id
    join district dis on dis.id = e.district_id
  `.execute(db);
  await sql`
    create or replace view live.visit as
    select a.id as attendance_id, a.campaign_id, a.event_id, a.person_id, g.local_date, g.category, g.district,
      g.series_id, g.counts_in_series,
      case
        when g.left_out is not null then g.left_out
        when a.void_cause = 'DUPLICATE_PERSON' then 'DUPLICATE_PERSON'
        when a.state = 'VOIDED' then 'VOIDED'
        when a.tier = 'REPORTED' then 'UNVERIFIED'
        else 'COUNTED'
      end as class
    from attendance a
    join live.gathering g on g.event_id = a.event_id
  `.execute(db);
}

async function recordArrivals(db: Kysely<unknown>): Promise<void> {
  await sql`drop function live.record_arrivals`.execute(db);
  // "places" says which of the arrivals "added" are, counted from 1; who stands at the event already is in neither.
  await sql`
    create function live.record_arrivals(
      campaigns uuid[], events uuid[], people uuid[], recorded_people uuid[], organizations uuid[],
      times timestamptz[], accounts uuid[],
      out places int[], out added uuid[], out first_times uuid[]
    )
    language plpgsql set enable_seqscan = off as $$
    declare
      expected uuid[];
      comes_once boolean;
    begin
      select array_agg(locked.id) into expected from (
        select r.id from unnest(events, people) as t (e, p)
        join registration r on r.event_id = t.e and r.person_id = t.p and r.state in ('PENDING', 'CONFIRMED', 'NO_SHOW')
        order by r.id
        for update of r
      ) locked;
      if expected is not null then perform live.count_registrations(expected, -1); end if;

      select campaigns[1] = all (campaigns) and count(distinct p) = count(*) into comes_once from unnest(people) as t (p);
      if comes_once then
        select * into places, added, first_times
        from live.record_single_arrivals(campaigns[1], events, people, recorded_people, organizations, times, accounts);
      else
        select * into places, added, first_times
        from live.record_any_arrivals(campaigns, events, people, recorded_people, organizations, times, accounts);
      end if;

      if expected is not null then perform live.count_registrations(expected, 1); end if;
    end $$
  `.execute(db);
  await recordSingleArrivals(db);
  await recordAnyArrivals(db);
}

async function recordSingleArrivals(db: Kysely<unknown>): Promise<void> {
  // What live.count_attendances says of new, verified attendances of different people in one campaign, without looking
  // them up again: each adds one to its headings, and begins to be active where that makes one.
  await sql`
    create function live.record_single_arrivals(
      of_campaign uuid, events uuid[], people uuid[], recorded_people uuid[], organizations uuid[],
      times timestamptz[], accounts uuid[],
      out places int[], out added uuid[], out first_times uuid[]
    )
    language plpgsql set enable_seqscan = off as $$
    declare
      added_people uuid[];
      newly_active uuid[];
      of_series uuid;
    begin
      -- In (event, person) order, and in the order of presence, so that two lists cannot wait for each other.
      with gathering as materialized (
        select event_id, local_date, category, district, coalesce(left_out, 'COUNTED') as class,
          case when counts_in_series then series_id end as counting_series
        from live.gathering where event_id = any (events)
      ),
      arrival as materialized (
        select new_id() as id, t.* from unnest(events, people, recorded_people, organizations, times, accounts)
          with ordinality as t (event_id, person_id, recorded_person_id, organization_id, at, account_id, place)
      ),
      came as (
        insert into attendance (id, campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at, account_id)
        select id, of_campaign, event_id, person_id, recorded_person_id, 'VERIFIED', at, account_id
        from arrival order by event_id, person_id
        on conflict (event_id, person_id) where state <> 'VOIDED' do nothing
        returning id
      ),
      told as materialized (
        select a.id, a.person_id, a.organization_id, a.place, g.*
        from came join arrival a using (id) join gathering g using (event_id)
      ),
      credit as (
        insert into attendance_organization (attendance_id, organization_id, tier)
        select id, organization_id, 'VERIFIED' from told where organization_id is not null
      ),
      moved as (
        insert into live.presence as p (campaign_id, dimension, key, person_id, verified, reported)
        select of_campaign, heading.dimension, heading.key, told.person_id, 1, 0
        from told cross join lateral (values
          ('category', category), ('day', local_date::text), ('district', district),
          ('organization', organization_id::text), ('total', '')
        ) as heading (dimension, key)
        where told.class = 'COUNTED' and heading.key is not null
        order by heading.dimension, heading.key, told.person_id
        on conflict (campaign_id, dimension, key, person_id) do update set verified = p.verified + 1
        returning p.dimension, p.key, p.person_id, p.verified, p.reported
      ),
      summed as materialized (
        select dimension, key, count(*) as turnouts, count(*) filter (where verified = 1) as active,
          count(*) filter (where verified = 1 and reported > 0 and dimension = 'total') as confirmed,
          case when dimension = 'total' then array_agg(person_id) filter (where verified = 1) end as newly_active
        from moved group by dimension, key
      ),
      delta as (
        insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
        select of_campaign, reading.metric, summed.dimension, summed.key, reading.amount
        from summed cross join lateral (values
          ('active_volunteers', active), ('volunteer_turnouts', turnouts), ('volunteers_reported', -confirmed)
        ) as reading (metric, amount)
        where reading.amount <> 0
        union all select of_campaign, 'visits', 'class', class, count(*) from told group by class
      )
      select array_agg(told.place), array_agg(told.id), array_agg(told.person_id),
        (select summed.newly_active from summed where dimension = 'total'), (select counting_series from gathering limit 1)
      into places, added, added_people, newly_active, of_series
      from told;

      if newly_active is null or of_series is null then return; end if;
      perform live.count_firsts(
        array_fill(of_campaign, array[cardinality(newly_active)]), array_fill(of_series, array[cardinality(newly_active)]),
        array(select p from unnest(newly_active) as t (p) order by p), array_fill(1, array[cardinality(newly_active)])
      );
      select array_agg(came.id) into first_times
      from live.series_person s
      join unnest(added, added_people) as came (id, person_id) on came.person_id = s.person_id
      where s.series_id = of_series and s.person_id = any (newly_active) and s.first_campaign_id = of_campaign;
    end $$
  `.execute(db);
}

async function recordAnyArrivals(db: Kysely<unknown>): Promise<void> {
  // As in 0013: several campaigns, or somebody at two events.
  await sql`
    create function live.record_any_arrivals(
      campaigns uuid[], events uuid[], people uuid[], recorded_people uuid[], organizations uuid[],
      times timestamptz[], accounts uuid[],
      out places int[], out added uuid[], out first_times uuid[]
    )
    language plpgsql set enable_seqscan = off as $$
    begin
      with arrival as materialized (
        select new_id() as id, t.*
        from unnest(campaigns, events, people, recorded_people, organizations, times, accounts) with ordinality
          as t (campaign_id, event_id, person_id, recorded_person_id, organization_id, at, account_id, place)
      ),
      came as (
        insert into attendance (id, campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at, account_id)
        select id, campaign_id, event_id, person_id, recorded_person_id, 'VERIFIED', at, account_id
        from arrival order by event_id, person_id
        on conflict (event_id, person_id) where state <> 'VOIDED' do nothing
        returning id
      ),
      told as materialized (
        select a.id, a.organization_id, a.place from came join arrival a using (id)
      ),
      credit as (
        insert into attendance_organization (attendance_id, organization_id, tier)
        select id, organization_id, 'VERIFIED' from told where organization_id is not null
      )
      select array_agg(told.place order by told.place), array_agg(told.id order by told.place) into places, added from told;

      if added is null then return; end if;
      perform live.count_attendances(added, 1);
      select array_agg(first.id) into first_times from live.find_first_times(added) as first (id);
    end $$
  `.execute(db);
}

async function keepCheckIns(db: Kysely<unknown>): Promise<void> {
  // References in sorted order, so that two lists cannot wait for each other; the audit has a line for each request and campaign.
  await sql`
    create function live.keep_check_ins(
      of_operation text, scopes text[], accounts uuid[], requests text[], given_references text[], input_hashes bytea[],
      campaigns uuid[], events uuid[], organizations uuid[], attendances uuid[], outcomes text[], first_times boolean[],
      out kept int, out transaction_id text
    )
    language plpgsql set enable_seqscan = off as $$
    begin
      insert into request_key (scope, client_ref, operation, input_hash, answer)
      select s, r, of_operation, h, jsonb_build_object('attendanceId', a, 'campaignId', c, 'outcome', o, 'firstTime', f)
      from unnest(scopes, given_references, input_hashes, campaigns, attendances, outcomes, first_times)
        as t (s, r, h, c, a, o, f)
      order by s, r
      on conflict do nothing;
      get diagnostics kept = row_count;

      insert into audit_entry (campaign_id, account_id, action, subject_kind, subject_ids, request_id)
      select c, by, of_operation, 'attendance', array_agg(distinct a), q
      from unnest(campaigns, accounts, requests, attendances) as t (c, by, q, a)
      group by c, by, q;

      perform live.append_activity(
        array_agg(came.c order by came.first), array_agg('CHECKED_IN'::text), array_agg(came.e order by came.first),
        array_agg(came.o order by came.first), array_agg(came.amount order by came.first)
      )
      from (
        select c, e, o, count(*)::int as amount, min(n) as first
        from unnest(campaigns, events, organizations, outcomes) with ordinality as t (c, e, o, outcome, n)
        where outcome = 'RECORDED'
        group by c, e, o
      ) came;

      transaction_id := pg_current_xact_id()::text;
    end $$
  `.execute(db);
}
