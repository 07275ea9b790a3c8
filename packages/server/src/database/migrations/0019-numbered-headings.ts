import { type Kysely, sql } from "kysely";

/**
 * Headings by number. Presence is the largest of what an arrival writes, five rows of it, and most of such a row and of
 * its key was the heading's own text: half of the time and of the room goes with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await headings(db);
  await eventsHeadings(db);
  await presence(db);
  await requestKeys(db);
  await countAttendances(db);
  await recordSingleArrivals(db);
  await findFirstTimes(db);
  await forgetCampaign(db);
}

async function headings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table live.heading (
      id int primary key generated always as identity,
      campaign_id uuid not null,
      dimension text not null,
      key text not null,
      unique (campaign_id, dimension, key)
    )
  `.execute(db);
  await sql`
    insert into live.heading (campaign_id, dimension, key)
    select campaign_id, dimension, key from live.presence
    union select e.campaign_id, heading.dimension, heading.key
      from event e join category c on c.id = e.category_id join district d on d.id = e.district_id
      cross join lateral (values
        ('total', ''), ('day', e.local_date::text), ('category', c.code), ('district', d.code)
      ) as heading (dimension, key)
    order by campaign_id, dimension, key
  `.execute(db);
  // What each attendance is counted under.
  await sql`
    create view live.visit_heading as
    select v.attendance_id, v.campaign_id, v.person_id, v.class, heading.dimension, heading.key
    from live.visit v cross join lateral (
      select 'total' as dimension, '' as key
      union all select 'day', v.local_date::text
      union all select 'category', v.category
      union all select 'district', v.district
      union all
        select distinct 'organization', o.organization_id::text
        from attendance_organization o where o.attendance_id = v.attendance_id
    ) heading
    where v.class in ('COUNTED', 'UNVERIFIED')
  `.execute(db);
  // Gives numbers to headings that have none; in order, because whoever names the same new one waits here until the other
  // is done. A statement of its own: only the next one sees what somebody else committed meanwhile.
  await sql`
    create function live.number_headings(campaigns uuid[], dimensions text[], keys text[]) returns void
    language sql as $$
      insert into live.heading (campaign_id, dimension, key)
      select distinct c, d, k from unnest(campaigns, dimensions, keys) as named (c, d, k)
      where not exists (
        select from live.heading h where h.campaign_id = c and h.dimension = d and h.key = k
      )
      order by c, d, k
      on conflict do nothing
    $$
  `.execute(db);
}

async function eventsHeadings(db: Kysely<unknown>): Promise<void> {
  // Those of events have numbers before anybody comes: arrivals would wait for each other at a day's first one.
  await sql`
    create function live.number_event_headings() returns trigger language plpgsql as $$
    begin
      perform live.number_headings(array_agg(new.campaign_id), array_agg(heading.dimension), array_agg(heading.key))
      from (
        select 'total' as dimension, '' as key
        union all select 'day', new.local_date::text
        union all select 'category', code from category where id = new.category_id
        union all select 'district', code from district where id = new.district_id
      ) heading;
      return null;
    end $$
  `.execute(db);
  await sql`
    create trigger number_event_headings
    after insert or update of starts_at, campaign_id, category_id, district_id on event
    for each row execute function live.number_event_headings()
  `.execute(db);
}

async function presence(db: Kysely<unknown>): Promise<void> {
  await sql`alter table live.presence rename to presence_by_text`.execute(db);
  await sql`alter index live.presence_pkey rename to presence_by_text_pkey`.execute(db);
  // Room on each page: a person's second and third event is written beside the first, without another index entry.
  await sql`
    create table live.presence (
      heading_id int not null,
      person_id uuid not null,
      verified int not null,
      reported int not null,
      primary key (heading_id, person_id)
    ) with (fillfactor = 70)
  `.execute(db);
  await sql`
    insert into live.presence (heading_id, person_id, verified, reported)
    select h.id, p.person_id, p.verified, p.reported
    from live.presence_by_text p join live.heading h using (campaign_id, dimension, key)
  `.execute(db);
  await sql`drop table live.presence_by_text`.execute(db);
}

async function requestKeys(db: Kysely<unknown>): Promise<void> {
  // Nearly all of a day's references come from a few senders: the reference tells them apart sooner.
  await sql`
    alter table request_key drop constraint request_key_pkey, add primary key (client_ref, scope)
  `.execute(db);
}

async function countAttendances(db: Kysely<unknown>): Promise<void> {
  // As in 0008, with headings by number. People: presence says how often a person is counted under a heading; crossing
  // between none and some is what moves the number of people. Rows are taken in key order, so that two writers cannot
  // wait for each other.
  await sql`
    create or replace function live.count_attendances(ids uuid[], sign int) returns void
    language plpgsql set enable_seqscan = off as $$
    declare
      flipped_campaigns uuid[];
      flipped_series uuid[];
      flipped_people uuid[];
      flips int[];
    begin
      perform live.number_headings(array_agg(campaign_id), array_agg(dimension), array_agg(key))
      from (
        select distinct campaign_id, dimension, key from live.visit_heading where attendance_id = any (ids)
      ) named;

      with visit as materialized (
        select * from live.visit where attendance_id = any (ids)
      ),
      heading as materialized (
        select v.attendance_id, v.person_id, v.class, h.id as heading_id, v.campaign_id, v.dimension, v.key
        from live.visit_heading v
        left join live.heading h on h.campaign_id = v.campaign_id and h.dimension = v.dimension and h.key = v.key
        where v.attendance_id = any (ids)
      ),
      head as materialized (
        select heading_id, campaign_id, dimension, key, person_id,
          count(*) filter (where class = 'COUNTED')::int as verified,
          count(*) filter (where class = 'UNVERIFIED')::int as reported
        from heading group by heading_id, campaign_id, dimension, key, person_id
      ),
      moved as (
        insert into live.presence as p (heading_id, person_id, verified, reported)
        select heading_id, person_id, sign * verified, sign * reported
        from head order by heading_id, person_id
        on conflict (heading_id, person_id)
          do update set verified = p.verified + excluded.verified, reported = p.reported + excluded.reported
        returning p.heading_id, p.person_id, p.verified, p.reported
      ),
      flip as materialized (
        select h.campaign_id, h.dimension, h.key, h.person_id,
          (m.verified > 0)::int - (m.verified - sign * h.verified > 0)::int as active,
          (m.verified = 0 and m.reported > 0)::int
            - (m.verified - sign * h.verified = 0 and m.reported - sign * h.reported > 0)::int as only_reported
        from moved m join head h using (heading_id, person_id)
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

async function recordSingleArrivals(db: Kysely<unknown>): Promise<void> {
  // As in 0018, with headings by number: what live.count_attendances says of new, verified attendances of different people
  // in one campaign, without looking them up again. A heading that was not found would be null, and refused by presence:
  // nobody is left uncounted in silence.
  await sql`
    create or replace function live.record_single_arrivals(
      of_campaign uuid, events uuid[], people uuid[], recorded_people uuid[], organizations uuid[],
      times timestamptz[], accounts uuid[],
      out places int[], out added uuid[], out first_times uuid[]
    )
    language plpgsql set enable_seqscan = off as $$
    declare
      of_total int;
      added_people uuid[];
      newly_active uuid[];
      of_series uuid;
    begin
      perform live.number_headings(array_agg(of_campaign), array_agg(dimension), array_agg(key))
      from (
        select 'total' as dimension, '' as key
        union select heading.dimension, heading.key
          from live.gathering g cross join lateral (values
            ('category', g.category), ('day', g.local_date::text), ('district', g.district)
          ) as heading (dimension, key)
          where g.event_id = any (events)
        union select 'organization', organization_id::text from unnest(organizations) as t (organization_id)
          where organization_id is not null
      ) named;
      select id into strict of_total from live.heading
      where campaign_id = of_campaign and dimension = 'total' and key = '';

      -- In (event, person) order, and in the order of presence, so that two lists cannot wait for each other.
      with gathering as materialized (
        select event_id, coalesce(left_out, 'COUNTED') as class,
          case when counts_in_series then series_id end as counting_series,
          (select h.id from live.heading h
            where h.campaign_id = of_campaign and h.dimension = 'category' and h.key = category) as of_category,
          (select h.id from live.heading h
            where h.campaign_id = of_campaign and h.dimension = 'day' and h.key = local_date::text) as of_day,
          (select h.id from live.heading h
            where h.campaign_id = of_campaign and h.dimension = 'district' and h.key = district) as of_district
        from live.gathering where event_id = any (events)
      ),
      brought as materialized (
        select distinct t.organization_id, h.id as of_organization
        from unnest(organizations) as t (organization_id)
        join live.heading h
          on h.campaign_id = of_campaign and h.dimension = 'organization' and h.key = t.organization_id::text
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
        select a.id, a.person_id, a.organization_id, a.place, g.*, b.of_organization
        from came join arrival a using (id) join gathering g using (event_id) left join brought b using (organization_id)
      ),
      credit as (
        insert into attendance_organization (attendance_id, organization_id, tier)
        select id, organization_id, 'VERIFIED' from told where organization_id is not null
      ),
      moved as (
        insert into live.presence as p (heading_id, person_id, verified, reported)
        select heading.id, told.person_id, 1, 0
        from told cross join lateral (
          values (of_total), (of_day), (of_category), (of_district)
          union all select of_organization where organization_id is not null
        ) as heading (id)
        where told.class = 'COUNTED'
        order by heading.id, told.person_id
        on conflict (heading_id, person_id) do update set verified = p.verified + 1
        returning p.heading_id, p.person_id, p.verified, p.reported
      ),
      summed as materialized (
        select heading_id, count(*) as turnouts, count(*) filter (where verified = 1) as active,
          count(*) filter (where verified = 1 and reported > 0 and heading_id = of_total) as confirmed,
          array_agg(person_id) filter (where verified = 1 and heading_id = of_total) as newly_active
        from moved group by heading_id
      ),
      delta as (
        insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
        select of_campaign, reading.metric, h.dimension, h.key, reading.amount
        from summed join live.heading h on h.id = summed.heading_id cross join lateral (values
          ('active_volunteers', active), ('volunteer_turnouts', turnouts), ('volunteers_reported', -confirmed)
        ) as reading (metric, amount)
        where reading.amount <> 0
        union all select of_campaign, 'visits', 'class', class, count(*) from told group by class
      )
      select array_agg(told.place), array_agg(told.id), array_agg(told.person_id),
        (select summed.newly_active from summed where heading_id = of_total), (select counting_series from gathering limit 1)
      into places, added, added_people, newly_active, of_series
      from told;

      if newly_active is null or of_series is null then return; end if;
      perform live.count_firsts(
        array_fill(of_campaign, array[cardinality(newly_active)]), array_fill(of_series, array[cardinality(newly_active)]),
        array(select p from unnest(newly_active) as t (p) order by p), array_fill(1, array[cardinality(newly_active)])
      );
      -- Looked up one by one: a join would read all people of the series.
      select array_agg(came.id) into first_times
      from unnest(newly_active) as n (person_id)
      join unnest(added, added_people) as came (id, person_id) using (person_id)
      where of_campaign = (
        select s.first_campaign_id from live.series_person s
        where s.series_id = of_series and s.person_id = came.person_id
      );
    end $$
  `.execute(db);
}

async function findFirstTimes(db: Kysely<unknown>): Promise<void> {
  // As in 0013, with headings by number.
  await sql`
    create or replace function live.find_first_times(ids uuid[]) returns setof uuid
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
            select p.verified from live.heading h join live.presence p on p.heading_id = h.id
            where h.campaign_id = arrival.campaign_id and h.dimension = 'total' and h.key = ''
              and p.person_id = arrival.person_id
          )
          and arrival.campaign_id = (
            select s.first_campaign_id from live.series_person s
            where s.series_id = arrival.series_id and s.person_id = arrival.person_id
          );
    end $$
  `.execute(db);
}

async function forgetCampaign(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function live.forget_campaign(forgotten uuid) returns void
    language plpgsql security definer set search_path = live, public, pg_temp as $$
    begin
      if not exists (select from campaign where id = forgotten and is_demonstration) then
        raise exception 'only a demonstration can be forgotten' using errcode = 'insufficient_privilege';
      end if;
      delete from campaign where id = forgotten;
      delete from audit_entry where campaign_id = forgotten;
      delete from live.presence where heading_id = any (array(select id from live.heading where campaign_id = forgotten));
      delete from live.heading where campaign_id = forgotten;
      delete from live.organization_presence where campaign_id = forgotten;
      delete from live.series_person where first_campaign_id = forgotten;
      delete from live.series_presence where campaign_id = forgotten;
      delete from live.counter_delta where campaign_id = forgotten;
      delete from live.counter where campaign_id = forgotten;
      delete from live.campaign_clock where campaign_id = forgotten;
      delete from live.board_log where campaign_id = forgotten;
      delete from live.board_sample where campaign_id = forgotten;
      delete from live.reconciliation where campaign_id = forgotten;
      delete from live.feed_delta where campaign_id = forgotten;
      delete from live.feed_log where campaign_id = forgotten;
      delete from live.feed_mark where campaign_id = forgotten;
    end $$
  `.execute(db);
}
