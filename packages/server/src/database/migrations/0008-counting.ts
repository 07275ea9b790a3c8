import { type Kysely, sql } from "kysely";

/**
 * What each fact contributes to the counters, said once.
 *
 * The views give every fact its class: COUNTED, or the reason why it is left out. The functions `live.count_*`
 * write what the named facts contribute now, times a sign, as append-only deltas of the caller's transaction.
 * Whoever changes a fact calls them with -1 before and +1 after; a new fact is only counted with +1.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await views(db);
  await countAttendances(db);
  await countOthers(db);
  await countEvents(db);
}

async function tables(db: Kysely<unknown>): Promise<void> {
  // No index and no key: rows live for one tick. Vacuum comes early because each tick reads the whole heap.
  await sql`
    create table live.counter_delta (
      campaign_id uuid not null,
      metric text not null,
      dimension text not null,
      key text not null,
      amount numeric not null
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0)
  `.execute(db);
  await sql`
    create table live.presence (
      campaign_id uuid not null,
      dimension text not null,
      key text not null,
      person_id uuid not null,
      verified int not null,
      reported int not null,
      primary key (campaign_id, dimension, key, person_id)
    ) with (fillfactor = 80)
  `.execute(db);
  await sql`
    create table live.organization_presence (
      campaign_id uuid not null,
      organization_id uuid not null,
      held int not null,
      listed int not null,
      primary key (campaign_id, organization_id)
    )
  `.execute(db);
}

async function views(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view live.visit as
    select a.id as attendance_id, a.campaign_id, a.event_id, a.person_id, e.local_date,
      cat.code as category, dis.code as district, c.series_id, not c.is_rehearsal as counts_in_series,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        when a.void_cause = 'DUPLICATE_PERSON' then 'DUPLICATE_PERSON'
        when a.state = 'VOIDED' then 'VOIDED'
        when a.tier = 'REPORTED' then 'UNVERIFIED'
        else 'COUNTED'
      end as class
    from attendance a
    join event e on e.id = a.event_id
    join campaign c on c.id = a.campaign_id
    join category cat on cat.id = e.category_id
    join district dis on dis.id = e.district_id
  `.execute(db);
  // A registration is a candidate while it stands and nobody came on it.
  await sql`
    create view live.absence as
    select r.id as registration_id, r.campaign_id, r.event_id,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        else 'NOT_CHECKED_IN'
      end as class
    from registration r
    join event e on e.id = r.event_id
    where r.state in ('PENDING', 'CONFIRMED', 'NO_SHOW')
      and not exists (
        select from attendance a
        where a.event_id = r.event_id and a.person_id = r.person_id and a.state <> 'VOIDED'
      )
  `.execute(db);
  await sql`
    create view live.result as
    select i.id as impact_id, i.campaign_id, i.event_id, ch.code as challenge, i.quantity,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        when i.state = 'VERIFIED' then 'COUNTED'
        when i.state in ('CLAIMED', 'DISPUTED') then 'UNVERIFIED'
        else i.state
      end as class
    from impact_entry i
    join event e on e.id = i.event_id
    join challenge ch on ch.id = i.challenge_id
  `.execute(db);
  await sql`
    create view live.crowd as
    select h.id as headcount_id, h.campaign_id, h.event_id, h.count,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        when h.is_replaced then 'VOIDED'
        else 'COUNTED'
      end as class
    from headcount_report h
    join event e on e.id = h.event_id
  `.execute(db);
  await sql`
    create view live.happening as
    select e.id as event_id, e.campaign_id, e.local_date, cat.code as category, dis.code as district,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when not e.counts_as_event then 'NOT_COUNTED'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        when e.status = 'HELD' then 'HELD'
        when e.status = 'LIVE' and not e.is_over then 'LIVE'
        when e.status in ('APPROVED', 'LIVE') then 'EXPECTED'
        else 'NOT_APPROVED'
      end as class
    from event e
    join category cat on cat.id = e.category_id
    join district dis on dis.id = e.district_id
  `.execute(db);
}

async function countAttendances(db: Kysely<unknown>): Promise<void> {
  // People: presence says how often a person is counted under a heading; crossing between none and some is what
  // moves the number of people. Rows are taken in key order, so that two writers cannot wait for each other.
  // Everything is looked up by key. A plan that was made while the tables were young would read them whole, and is
  // kept until they are analyzed: on a campaign's first morning each check-in would cost more than the one before.
  await sql`
    create function live.count_attendances(ids uuid[], sign int) returns void
    language plpgsql set enable_seqscan = off as $$
    declare
      flipped_campaigns uuid[];
      flipped_series uuid[];
      flipped_people uuid[];
      flips int[];
    begin
      with visit as materialized (
        select * from live.visit where attendance_id = any (ids)
      ),
      heading as materialized (
        select attendance_id, campaign_id, person_id, class, 'total' as dimension, '' as key from visit
        union all select attendance_id, campaign_id, person_id, class, 'day', local_date::text from visit
        union all select attendance_id, campaign_id, person_id, class, 'category', category from visit
        union all select attendance_id, campaign_id, person_id, class, 'district', district from visit
        union all
          select distinct v.attendance_id, v.campaign_id, v.person_id, v.class, 'organization', o.organization_id::text
          from visit v join attendance_organization o on o.attendance_id = v.attendance_id
      ),
      head as materialized (
        select campaign_id, dimension, key, person_id,
          count(*) filter (where class = 'COUNTED')::int as verified,
          count(*) filter (where class = 'UNVERIFIED')::int as reported
        from heading where class in ('COUNTED', 'UNVERIFIED')
        group by campaign_id, dimension, key, person_id
      ),
      moved as (
        insert into live.presence as p (campaign_id, dimension, key, person_id, verified, reported)
        select campaign_id, dimension, key, person_id, sign * verified, sign * reported
        from head order by campaign_id, dimension, key, person_id
        on conflict (campaign_id, dimension, key, person_id)
          do update set verified = p.verified + excluded.verified, reported = p.reported + excluded.reported
        returning p.campaign_id, p.dimension, p.key, p.person_id, p.verified, p.reported
      ),
      flip as materialized (
        select m.campaign_id, m.dimension, m.key, m.person_id,
          (m.verified > 0)::int - (m.verified - sign * h.verified > 0)::int as active,
          (m.verified = 0 and m.reported > 0)::int
            - (m.verified - sign * h.verified = 0 and m.reported - sign * h.reported > 0)::int as only_reported
        from moved m join head h using (campaign_id, dimension, key, person_id)
      ),
      spent as materialized (
        select v.attendance_id, v.campaign_id, t.minutes,
          case
            when v.class not in ('COUNTED', 'UNVERIFIED') then v.class
            when t.state = 'VERIFIED' then 'COUNTED'
            when t.state in ('CLAIMED', 'DISPUTED') then 'UNVERIFIED'
            else t.state
          end as class
        from visit v join hours_entry t on t.attendance_id = v.attendance_id
      ),
      delta as (
        insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
        select campaign_id, 'active_volunteers', dimension, key, sum(active) from flip
          group by campaign_id, dimension, key having sum(active) <> 0
        union all select campaign_id, 'volunteers_reported', 'total', '', sum(only_reported) from flip
          where dimension = 'total' group by campaign_id having sum(only_reported) <> 0
        union all select campaign_id, 'volunteer_turnouts', dimension, key, sign * sum(verified) from head
          group by campaign_id, dimension, key having sum(verified) <> 0
        union all select campaign_id, 'visits', 'class', class, sign * count(*) from visit group by campaign_id, class
        union all select campaign_id, 'hours', 'class', class, sign * sum(minutes) from spent group by campaign_id, class
        union all select campaign_id, 'hours_verified', 'total', '', sign * sum(minutes) from spent
          where class = 'COUNTED' group by campaign_id
        union all select campaign_id, 'hours_claimed', 'total', '', sign * sum(minutes) from spent
          where class = 'UNVERIFIED' group by campaign_id
        union all select h.campaign_id, 'hours_verified', 'organization', h.key, sign * sum(s.minutes)
          from spent s join heading h on h.attendance_id = s.attendance_id and h.dimension = 'organization'
          where s.class = 'COUNTED' group by h.campaign_id, h.key
      )
      select array_agg(f.campaign_id order by c.series_id, f.person_id, f.campaign_id),
        array_agg(c.series_id order by c.series_id, f.person_id, f.campaign_id),
        array_agg(f.person_id order by c.series_id, f.person_id, f.campaign_id),
        array_agg(f.active order by c.series_id, f.person_id, f.campaign_id)
      into flipped_campaigns, flipped_series, flipped_people, flips
      from flip f
      join (select distinct campaign_id, series_id, counts_in_series from visit) c using (campaign_id)
      where f.dimension = 'total' and f.active <> 0 and c.counts_in_series;

      if flips is null then return; end if;
      perform live.count_firsts(flipped_campaigns, flipped_series, flipped_people, flips);
    end $$
  `.execute(db);
}

async function countOthers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function live.count_registrations(ids uuid[], sign int) returns void language sql as $$
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      select campaign_id, 'visits', 'class', class, sign * count(*)
      from live.absence where registration_id = any (ids) group by campaign_id, class
    $$
  `.execute(db);
  await sql`
    create function live.count_impacts(ids uuid[], sign int) returns void language sql as $$
      with result as materialized (select * from live.result where impact_id = any (ids))
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      select campaign_id, 'impact', 'challenge', challenge, sign * sum(quantity) from result
        where class = 'COUNTED' group by campaign_id, challenge
      union all select campaign_id, 'impact_claimed', 'challenge', challenge, sign * sum(quantity) from result
        where class = 'UNVERIFIED' group by campaign_id, challenge
      union all select campaign_id, 'impact:' || challenge, 'class', class, sign * sum(quantity) from result
        group by campaign_id, challenge, class
    $$
  `.execute(db);
  await sql`
    create function live.count_headcounts(ids uuid[], sign int) returns void language sql as $$
      with crowd as materialized (select * from live.crowd where headcount_id = any (ids))
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      select campaign_id, 'headcount_unnamed', 'total', '', sign * sum(count) from crowd
        where class = 'COUNTED' group by campaign_id
      union all select campaign_id, 'headcount', 'class', class, sign * sum(count) from crowd group by campaign_id, class
    $$
  `.execute(db);
  await sql`
    create function live.count_thanks(ids uuid[], sign int) returns void language sql as $$
      with message as materialized (select campaign_id, status from thank_you where id = any (ids))
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      select campaign_id, 'thanks_received', 'total', '', sign * count(*) from message group by campaign_id
      union all select campaign_id, 'thanks_published', 'total', '', sign * count(*) from message
        where status = 'APPROVED' group by campaign_id
      union all select campaign_id, 'thanks', 'class', status, sign * count(*) from message group by campaign_id, status
    $$
  `.execute(db);
  // Nothing counted changes, but a board shows something else now: it gets a version, and names are read again.
  await sql`
    create function live.touch_campaign(touched uuid) returns void language sql as $$
      update campaign set code_revision = code_revision + 1 where id = touched;
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount) values (touched, 'touch', 'none', '', 0);
    $$
  `.execute(db);
}

async function countEvents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function live.count_happenings(ids uuid[], sign int) returns void language sql as $$
      with happening as materialized (select * from live.happening where event_id = any (ids)),
      listed as (
        select h.campaign_id, o.organization_id, count(*) filter (where h.class = 'HELD')::int as held,
          count(*) filter (where h.class in ('HELD', 'LIVE', 'EXPECTED'))::int as listed
        from happening h join event_organizer o on o.event_id = h.event_id
        group by h.campaign_id, o.organization_id
      ),
      moved as (
        insert into live.organization_presence as p (campaign_id, organization_id, held, listed)
        select campaign_id, organization_id, sign * held, sign * listed from listed order by campaign_id, organization_id
        on conflict (campaign_id, organization_id)
          do update set held = p.held + excluded.held, listed = p.listed + excluded.listed
        returning p.*
      ),
      flip as (
        select m.campaign_id, (m.held > 0)::int - (m.held - sign * l.held > 0)::int as active,
          (m.held = 0 and m.listed > 0)::int
            - (m.held - sign * l.held = 0 and m.listed - sign * l.listed > 0)::int as waiting
        from moved m join listed l using (campaign_id, organization_id)
      )
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      select campaign_id, 'events', 'class', class, sign * count(*) from happening group by campaign_id, class
      union all select campaign_id, 'events_held', 'total', '', sign * count(*) from happening
        where class = 'HELD' group by campaign_id
      union all select campaign_id, 'events_held', 'day', local_date::text, sign * count(*) from happening
        where class = 'HELD' group by campaign_id, local_date
      union all select campaign_id, 'events_held', 'category', category, sign * count(*) from happening
        where class = 'HELD' group by campaign_id, category
      union all select campaign_id, 'events_held', 'district', district, sign * count(*) from happening
        where class = 'HELD' group by campaign_id, district
      union all select campaign_id, 'events_planned', 'total', '', sign * count(*) from happening
        where class in ('HELD', 'LIVE', 'EXPECTED') group by campaign_id
      union all select campaign_id, 'events_live', 'total', '', sign * count(*) from happening
        where class = 'LIVE' group by campaign_id
      union all select campaign_id, 'organizations_active', 'total', '', sum(active) from flip
        group by campaign_id having sum(active) <> 0
      union all select campaign_id, 'organizations', 'class', 'NO_HELD_EVENT', sum(waiting) from flip
        group by campaign_id having sum(waiting) <> 0
    $$
  `.execute(db);
  // The one way in which whole events are moved: everything that hangs on them, together with themselves.
  await sql`
    create function live.count_events(ids uuid[], sign int) returns void language plpgsql as $$
    begin
      perform live.count_happenings(ids, sign);
      perform live.count_attendances(array(select id from attendance where event_id = any (ids)), sign);
      perform live.count_registrations(array(select id from registration where event_id = any (ids)), sign);
      perform live.count_impacts(array(select id from impact_entry where event_id = any (ids)), sign);
      perform live.count_headcounts(array(select id from headcount_report where event_id = any (ids)), sign);
    end $$
  `.execute(db);
}
