import { type Kysely, sql } from "kysely";

/**
 * Events that have ended and wait to be confirmed are a class of their own: a receipt that counts them among those to come
 * keeps from its reader why the number of events held stands still.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace view live.happening as
    select e.id as event_id, e.campaign_id, e.local_date, cat.code as category, dis.code as district,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when not e.counts_as_event then 'NOT_COUNTED'
        when coalesce(e.cancelled_from, e.status) in ('DRAFT', 'SUBMITTED') then 'NOT_APPROVED'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        when e.status = 'HELD' then 'HELD'
        when e.status = 'LIVE' and not e.is_over then 'LIVE'
        when e.status = 'LIVE' then 'AWAITING'
        else 'EXPECTED'
      end as class
    from event e
    join category cat on cat.id = e.category_id
    join district dis on dis.id = e.district_id
  `.execute(db);
  await sql`
    create or replace function live.count_happenings(ids uuid[], sign int) returns void language sql as $$
      with happening as materialized (select * from live.happening where event_id = any (ids)),
      listed as (
        select h.campaign_id, o.organization_id, count(*) filter (where h.class = 'HELD')::int as held,
          count(*) filter (where h.class in ('HELD', 'LIVE', 'EXPECTED', 'AWAITING'))::int as listed
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
        where class in ('HELD', 'LIVE', 'EXPECTED', 'AWAITING') group by campaign_id
      union all select campaign_id, 'events_live', 'total', '', sign * count(*) from happening
        where class = 'LIVE' group by campaign_id
      union all select campaign_id, 'organizations_active', 'total', '', sum(active) from flip
        group by campaign_id having sum(active) <> 0
      union all select campaign_id, 'organizations', 'class', 'NO_HELD_EVENT', sum(waiting) from flip
        group by campaign_id having sum(waiting) <> 0
    $$
  `.execute(db);
  // What was counted by the old classes moves over.
  await sql`
    insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
    select h.campaign_id, 'events', 'class', moved.class, moved.sign * count(*)
    from live.happening h, (values ('EXPECTED', -1), ('AWAITING', 1)) as moved (class, sign)
    where h.class = 'AWAITING' group by h.campaign_id, moved.class, moved.sign
  `.execute(db);
}
