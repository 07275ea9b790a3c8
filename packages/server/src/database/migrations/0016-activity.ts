import { type Kysely, sql } from "kysely";

/**
 * The activity of a campaign: what happened, for coordinators. It is a feed as the one of thank-yous; an item can say
 * how many it is about, so that a desk's list of five hundred arrivals is one item for each event and organization.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table live.feed_delta add column amount int`.execute(db);
  await sql`alter table live.feed_log add column amount int`.execute(db);
  await appending(db);
  await tick(db);
  await moveDueEvents(db);
}

async function appending(db: Kysely<unknown>): Promise<void> {
  // Tells of what a write did, in the write's own transaction. Equal (campaign, kind, item, organization) are one item
  // with the sum of their amounts; null amounts stay null. Whoever writes about the same thing must have locked it before.
  await sql`
    create function live.append_activity(
      campaigns uuid[], kinds text[], items uuid[], organizations uuid[], amounts int[]
    ) returns void language plpgsql as $$
    begin
      insert into live.feed_delta (campaign_id, feed, kind, item_id, organization_id, amount)
      select t.campaign, 'activity', t.kind, t.item, t.organization, sum(t.amount)
      from unnest(campaigns, kinds, items, organizations, amounts) with ordinality
        as t (campaign, kind, item, organization, amount, n)
      group by t.campaign, t.kind, t.item, t.organization
      order by min(t.n);
    end $$
  `.execute(db);
  // Tells that a locked event stands elsewhere than before; says nothing when it does not. A new one stood nowhere: null.
  // The item is its organizer's when there is only one.
  await sql`
    create function live.append_event_status(changed uuid, before text) returns void language sql as $$
      insert into live.feed_delta (campaign_id, feed, kind, item_id, organization_id)
      select e.campaign_id, 'activity', 'EVENT_' || e.status, e.id, (
        select (array_agg(o.organization_id))[1] from event_organizer o where o.event_id = e.id having count(*) = 1
      )
      from event e where e.id = changed and e.status is distinct from before
    $$
  `.execute(db);
}

async function tick(db: Kysely<unknown>): Promise<void> {
  // As before, with the items' amounts.
  await sql`
    create or replace function live.tick(lease_token bigint, ttl interval, drain_limit int default 50000)
    returns table (campaign_id uuid, epoch int, seq bigint, at timestamptz, body jsonb, snapshot text)
    language plpgsql as $$
    #variable_conflict use_column
    declare
      l live.lease;
      drained bigint;
      seen text;
      items bigint[];
      places jsonb;
      clock live.campaign_clock;
      last live.board_log;
      fresh live.board_log;
    begin
      select * into strict l from live.lease for update;
      if l.token <> lease_token then
        raise exception 'lease_lost' using errcode = 'object_not_in_prerequisite_state';
      end if;
      if l.expires_at < clock_timestamp() + ttl / 2 then
        update live.lease set expires_at = clock_timestamp() + ttl;
      end if;

      with gone as (
        delete from live.counter_delta
        where ctid = any (array(select ctid from live.counter_delta limit drain_limit))
        returning campaign_id, metric, dimension, key, amount
      ),
      folded as materialized (
        select campaign_id, metric, dimension, key, sum(amount) as amount, count(*) as n
        from gone group by campaign_id, metric, dimension, key
      ),
      counted as (
        insert into live.counter as c (campaign_id, metric, dimension, key, value)
        select campaign_id, metric, dimension, key, amount from folded where dimension <> 'none'
        on conflict (campaign_id, dimension, metric, key) do update set value = c.value + excluded.value
      ),
      touched as (
        insert into live.campaign_clock as k (campaign_id, epoch, last_seq, is_dirty)
        select distinct campaign_id, l.epoch, 0, true from folded
        on conflict (campaign_id) do update set is_dirty = true
      )
      select coalesce(sum(n), 0), pg_current_snapshot()::text, (select array_agg(id) from live.feed_delta)
      into drained, seen, items from folded;

      -- Half a transaction's deltas may still lie there: no board is shown until none older than the snapshot is left.
      if drained >= drain_limit then return; end if;

      -- Feed items of the same snapshot as the counters: what the board of a version counts, its items tell.
      if items is not null then
        insert into live.campaign_clock as k (campaign_id, epoch, last_seq, is_dirty)
        select distinct campaign_id, l.epoch, 0, true from live.feed_delta where id = any (items)
        on conflict (campaign_id) do update set is_dirty = true;
      end if;

      for clock in select * from live.campaign_clock k where k.is_dirty order by k.campaign_id for update loop
        select * into last from live.board_log b
          where b.campaign_id = clock.campaign_id and b.epoch = clock.epoch and b.seq = clock.last_seq;
        fresh.campaign_id := clock.campaign_id;
        fresh.epoch := l.epoch;
        fresh.seq := case when clock.epoch = l.epoch then clock.last_seq + 1 else 1 end;
        fresh.at := campaign_now(clock.campaign_id);
        places := case when last.epoch = l.epoch then coalesce(last.body -> 'f', '{}') else '{}' end;
        if items is not null then
          with gone as (
            delete from live.feed_delta where id = any (items) and campaign_id = clock.campaign_id
            returning id, feed, kind, item_id, organization_id, amount
          ),
          logged as (
            insert into live.feed_log
              (campaign_id, feed, epoch, seq, ordinal, kind, item_id, organization_id, amount, at)
            select clock.campaign_id, feed, fresh.epoch, fresh.seq, row_number() over (order by id), kind, item_id,
              organization_id, amount, fresh.at
            from gone
            returning feed, ordinal
          )
          select places || coalesce(jsonb_object_agg(feed, jsonb_build_array(fresh.seq, ordinal)), '{}') into places
          from (select feed, max(ordinal) as ordinal from logged group by feed) newest;
        end if;
        fresh.body := live.board_body(clock.campaign_id, last.body, clock_timestamp())
          || jsonb_build_object('f', places);
        fresh.snapshot := seen;
        insert into live.board_log (campaign_id, epoch, seq, at, body, snapshot)
          values (fresh.campaign_id, fresh.epoch, fresh.seq, fresh.at, fresh.body, fresh.snapshot);
        update live.campaign_clock k set epoch = l.epoch, last_seq = fresh.seq, is_dirty = false
          where k.campaign_id = clock.campaign_id;
        if date_trunc('minute', last.at) is distinct from date_trunc('minute', fresh.at) and last.at is not null then
          insert into live.board_sample (campaign_id, minute, totals)
            values (clock.campaign_id, date_trunc('minute', last.at), last.body -> 't')
            on conflict (campaign_id, minute) do update set totals = excluded.totals;
        end if;
        return query select fresh.campaign_id, fresh.epoch, fresh.seq, fresh.at, fresh.body, fresh.snapshot;
      end loop;
    end $$
  `.execute(db);
}

async function moveDueEvents(db: Kysely<unknown>): Promise<void> {
  // As before, and the activity tells of it.
  await sql`
    create or replace function live.move_due_events(lease_token bigint, at_most int default 200) returns int language plpgsql as $$
    declare
      due uuid;
      e event;
      now timestamptz;
      came boolean;
      next_status text;
      next_over boolean;
      moved int := 0;
    begin
      if (select token from live.lease) <> lease_token then
        raise exception 'lease_lost' using errcode = 'object_not_in_prerequisite_state';
      end if;
      for due in
        select d.id from event d join campaign c on c.id = d.campaign_id
        where c.phase in ('PUBLISHED', 'LIVE', 'CLOSING') and (
          (d.status = 'APPROVED' and d.starts_at <= campaign_now(c.id))
          or (d.status = 'LIVE' and not d.is_over and d.ends_at <= campaign_now(c.id))
          or (d.status = 'LIVE' and d.is_over and exists (
            select from attendance a where a.event_id = d.id and a.state <> 'VOIDED' and a.tier = 'VERIFIED'))
          or (d.status = 'HELD' and d.confirmed_at is null and not exists (
            select from attendance a where a.event_id = d.id and a.state <> 'VOIDED' and a.tier = 'VERIFIED'))
        )
        order by d.id limit at_most
      loop
        select * into e from event where id = due for update;
        now := campaign_now(e.campaign_id);
        came := exists (select from attendance a where a.event_id = e.id and a.state <> 'VOIDED' and a.tier = 'VERIFIED');
        next_status := e.status;
        next_over := e.is_over;
        if e.status in ('APPROVED', 'LIVE', 'HELD') and e.confirmed_at is null then
          next_over := e.ends_at <= now;
          next_status := case
            when e.starts_at > now then 'APPROVED'
            when next_over and came then 'HELD'
            else 'LIVE'
          end;
        end if;
        if next_status <> e.status or next_over <> e.is_over then
          perform live.count_happenings(array[e.id], -1);
          update event set status = next_status, is_over = next_over where id = e.id;
          perform live.count_happenings(array[e.id], 1);
          perform live.append_event_status(e.id, e.status);
          moved := moved + 1;
        end if;
      end loop;
      return moved;
    end $$
  `.execute(db);
}
