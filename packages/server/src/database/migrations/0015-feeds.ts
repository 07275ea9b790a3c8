import { type Kysely, sql } from "kysely";

/**
 * Feeds: what happened, one item after the other, under the same clock as the boards. A writer appends to
 * `live.feed_delta` in its own transaction; `live.tick` moves what was committed to `live.feed_log` and gives each item
 * its place: the version of that tick's board, and a number within it. Ids only: words are read at delivery.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await tick(db);
  await keepFeeds(db);
  await forgetFeeds(db);
}

async function tables(db: Kysely<unknown>): Promise<void> {
  // No index and no key, as with counters' deltas. The id tells the order of what concerns the same thing: its writers
  // wait for each other before they append.
  await sql`
    create table live.feed_delta (
      id bigint generated always as identity,
      campaign_id uuid not null,
      feed text not null,
      kind text not null,
      item_id uuid not null,
      organization_id uuid
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0)
  `.execute(db);
  await sql`
    create table live.feed_log (
      campaign_id uuid not null,
      feed text not null,
      epoch int not null,
      seq bigint not null,
      ordinal int not null,
      kind text not null,
      item_id uuid not null,
      organization_id uuid,
      at timestamptz not null,
      appended_at timestamptz not null default clock_timestamp(),
      primary key (campaign_id, feed, epoch, seq, ordinal)
    )
  `.execute(db);
  await sql`create index feed_log_age on live.feed_log (appended_at)`.execute(db);
  // The place of the newest item that is not kept any more: whoever has less than that has missed something.
  await sql`
    create table live.feed_mark (
      campaign_id uuid not null,
      feed text not null,
      epoch int not null,
      seq bigint not null,
      ordinal int not null,
      primary key (campaign_id, feed)
    )
  `.execute(db);
}

async function tick(db: Kysely<unknown>): Promise<void> {
  // As before, with feeds: "f" in a board's body is the place of each feed's newest item, [seq, ordinal], in its epoch.
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
            returning id, feed, kind, item_id, organization_id
          ),
          logged as (
            insert into live.feed_log (campaign_id, feed, epoch, seq, ordinal, kind, item_id, organization_id, at)
            select clock.campaign_id, feed, fresh.epoch, fresh.seq, row_number() over (order by id), kind, item_id,
              organization_id, fresh.at
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

async function keepFeeds(db: Kysely<unknown>): Promise<void> {
  // A feed keeps its items for a time, and a number of them at most.
  await sql`
    create function live.keep_feeds(keep interval, items_at_most int) returns void language sql as $$
      with over as (
        select campaign_id, feed, epoch, seq, ordinal from (
          select *, row_number() over (partition by campaign_id, feed order by epoch desc, seq desc, ordinal desc) as n
          from live.feed_log
        ) counted
        where n > items_at_most or appended_at < clock_timestamp() - keep
      ),
      gone as (
        delete from live.feed_log f using over o
        where (f.campaign_id, f.feed, f.epoch, f.seq, f.ordinal) = (o.campaign_id, o.feed, o.epoch, o.seq, o.ordinal)
        returning f.campaign_id, f.feed, f.epoch, f.seq, f.ordinal
      )
      insert into live.feed_mark as m (campaign_id, feed, epoch, seq, ordinal)
      select distinct on (campaign_id, feed) campaign_id, feed, epoch, seq, ordinal
      from gone order by campaign_id, feed, epoch desc, seq desc, ordinal desc
      on conflict (campaign_id, feed)
        do update set epoch = excluded.epoch, seq = excluded.seq, ordinal = excluded.ordinal
        where (m.epoch, m.seq, m.ordinal) < (excluded.epoch, excluded.seq, excluded.ordinal)
    $$
  `.execute(db);
}

async function forgetFeeds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function live.forget_campaign(forgotten uuid) returns void
    language plpgsql security definer set search_path = live, public, pg_temp as $$
    begin
      if not exists (select from campaign where id = forgotten and is_demonstration) then
        raise exception 'only a demonstration can be forgotten' using errcode = 'insufficient_privilege';
      end if;
      delete from campaign where id = forgotten;
      delete from audit_entry where campaign_id = forgotten;
      delete from live.presence where campaign_id = forgotten;
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
