import { type Kysely, sql } from "kysely";

/**
 * From deltas to versions. One leader calls `live.tick(token)`; each call folds what was committed since the
 * last one into the counters and appends one whole board a changed campaign. It is a single statement for the
 * client, so no client ever holds its transaction open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await lease(db);
  await boardBody(db);
  await tick(db);
  await dueEvents(db);
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table live.counter (
      campaign_id uuid not null,
      metric text not null,
      dimension text not null,
      key text not null,
      value numeric not null,
      primary key (campaign_id, dimension, metric, key)
    ) with (fillfactor = 60)
  `.execute(db);
  await sql`
    create table live.campaign_clock (
      campaign_id uuid primary key,
      epoch int not null,
      last_seq bigint not null,
      pruned_to bigint not null default 0,
      is_dirty boolean not null default false
    ) with (fillfactor = 50)
  `.execute(db);
  await sql`
    create table live.board_log (
      campaign_id uuid not null,
      epoch int not null,
      seq bigint not null,
      at timestamptz not null,
      appended_at timestamptz not null default clock_timestamp(),
      body jsonb not null,
      snapshot text not null,
      primary key (campaign_id, epoch, seq)
    )
  `.execute(db);
  await sql`create index board_log_age on live.board_log (appended_at)`.execute(db);
  await sql`
    create table live.board_sample (
      campaign_id uuid not null,
      minute timestamptz not null,
      totals jsonb not null,
      primary key (campaign_id, minute)
    )
  `.execute(db);
  await sql`
    create table live.reconciliation (
      campaign_id uuid primary key,
      ran_at timestamptz not null,
      drift numeric not null,
      readings jsonb not null
    )
  `.execute(db);
  await sql`
    create table live.lease (
      is_the_one boolean primary key default true check (is_the_one),
      token bigint not null,
      holder text,
      backend_pid int,
      backend_start timestamptz,
      expires_at timestamptz not null,
      epoch int not null,
      system_identity text not null
    )
  `.execute(db);
  await sql`insert into live.lease (token, expires_at, epoch, system_identity) values (0, 'epoch', 1, '')`.execute(
    db,
  );
}

async function lease(db: Kysely<unknown>): Promise<void> {
  // Runs as the owner: it may end the backend of a leader that stopped answering, and read the cluster's identity.
  await sql`
    create function live.acquire_lease(who text, ttl interval) returns bigint
    language plpgsql security definer set search_path = live, public, pg_temp as $$
    declare
      l live.lease;
      identity text;
    begin
      select * into strict l from live.lease for update;
      if l.expires_at > clock_timestamp() and l.holder is distinct from who then
        return null;
      end if;
      perform pg_terminate_backend(a.pid) from pg_stat_activity a
        where a.pid = l.backend_pid and a.backend_start = l.backend_start and a.pid <> pg_backend_pid();
      select s.system_identifier || '/' || c.timeline_id into identity from pg_control_system() s, pg_control_checkpoint() c;
      update live.lease set token = l.token + 1, holder = who, expires_at = clock_timestamp() + ttl,
        backend_pid = pg_backend_pid(),
        backend_start = (select a.backend_start from pg_stat_activity a where a.pid = pg_backend_pid()),
        -- A copy or a restore counts on from the same numbers with other contents: a new epoch tells them apart.
        epoch = case when l.system_identity in ('', identity) then l.epoch else l.epoch + 1 end,
        system_identity = identity;
      return l.token + 1;
    end $$
  `.execute(db);
  await sql`
    create function live.release_lease(lease_token bigint) returns void language sql as $$
      update live.lease set expires_at = 'epoch', backend_pid = null, backend_start = null where token = lease_token
    $$
  `.execute(db);
}

async function boardBody(db: Kysely<unknown>): Promise<void> {
  // Ids and numbers only; names come from the nodes' code books. "t" totals, "d" dimensions, "k" corrections of the
  // last real minute (a demonstration's clock may run an hour meanwhile), "c" the code book revision, "r" the last reconciliation.
  await sql`
    create function live.board_body(shown_campaign uuid, previous jsonb, real_now timestamptz) returns jsonb language sql stable as $$
      with shown as (
        select metric, dimension, key, value from live.counter
        where campaign_id = shown_campaign and dimension in ('total', 'day', 'category', 'district', 'challenge', 'class')
        union all
        select c.metric, c.dimension, c.key, c.value
        from (
          select key from live.counter
          where campaign_id = shown_campaign and dimension = 'organization' and metric = 'active_volunteers' and value > 0
          order by value desc, key limit 12
        ) ahead
        join live.counter c on c.campaign_id = shown_campaign and c.dimension = 'organization'
          and c.metric in ('active_volunteers', 'volunteer_turnouts', 'hours_verified') and c.key = ahead.key
      ),
      totals as (
        select coalesce(jsonb_object_agg(metric, value), '{}') as body from shown where dimension = 'total'
      ),
      dimensions as (
        select coalesce(jsonb_object_agg(dimension, keys), '{}') as body from (
          select dimension, jsonb_object_agg(key, metrics) as keys from (
            select dimension, key, jsonb_object_agg(metric, value) as metrics
            from shown where dimension <> 'total' group by dimension, key
          ) by_key group by dimension
        ) by_dimension
      ),
      corrections as (
        select coalesce(jsonb_agg(correction), '[]') as body from (
          select jsonb_build_object('m', t.key, 'from', p.value, 'to', t.value, 'at', real_now) as correction
          from totals, jsonb_each(totals.body) t join jsonb_each(previous -> 't') p on p.key = t.key
          where t.value::numeric < p.value::numeric and t.key not in ('events_live', 'volunteers_reported')
          union all
          select old from jsonb_array_elements(previous -> 'k') old
          where (old ->> 'at')::timestamptz > real_now - interval '1 minute'
        ) x
      )
      select jsonb_build_object(
        't', totals.body, 'd', dimensions.body, 'k', corrections.body,
        'c', (select code_revision from campaign where id = shown_campaign),
        'r', (select jsonb_build_object('at', ran_at, 'drift', drift) from live.reconciliation where campaign_id = shown_campaign)
      ) from totals, dimensions, corrections
    $$
  `.execute(db);
}

async function tick(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function live.tick(lease_token bigint, ttl interval, drain_limit int default 50000)
    returns table (campaign_id uuid, epoch int, seq bigint, at timestamptz, body jsonb, snapshot text)
    language plpgsql as $$
    #variable_conflict use_column
    declare
      l live.lease;
      drained bigint;
      seen text;
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
      select coalesce(sum(n), 0), pg_current_snapshot()::text into drained, seen from folded;

      -- Half a transaction's deltas may still lie there: no board is shown until none older than the snapshot is left.
      if drained >= drain_limit then return; end if;

      for clock in select * from live.campaign_clock k where k.is_dirty order by k.campaign_id for update loop
        select * into last from live.board_log b
          where b.campaign_id = clock.campaign_id and b.epoch = clock.epoch and b.seq = clock.last_seq;
        fresh.campaign_id := clock.campaign_id;
        fresh.epoch := l.epoch;
        fresh.seq := case when clock.epoch = l.epoch then clock.last_seq + 1 else 1 end;
        fresh.at := campaign_now(clock.campaign_id);
        fresh.body := live.board_body(clock.campaign_id, last.body, clock_timestamp());
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
  // What need not be kept: boards that no cursor reaches back to, references after their 30 days, ended sessions.
  await sql`
    create function live.keep_house(keep_boards interval) returns void language sql as $$
      with gone as (
        delete from live.board_log b using live.campaign_clock k
        where k.campaign_id = b.campaign_id and b.appended_at < clock_timestamp() - keep_boards
          and (b.epoch, b.seq) < (k.epoch, k.last_seq)
        returning b.campaign_id, b.epoch, b.seq
      )
      update live.campaign_clock k set pruned_to = greatest(k.pruned_to, g.seq)
      from (select campaign_id, epoch, max(seq) as seq from gone group by campaign_id, epoch) g
      where g.campaign_id = k.campaign_id and g.epoch = k.epoch;
      delete from request_key where created_at < now() - interval '30 days';
      delete from session where expires_at < now();
    $$
  `.execute(db);
  // Only a demonstration's old lap is ever forgotten, whole; facts go by their foreign keys, the others have none. Runs as
  // the owner, because the server's role may delete neither campaigns nor what the audit says of them.
  await sql`
    create function live.forget_campaign(forgotten uuid) returns void
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
    end $$
  `.execute(db);
}

async function dueEvents(db: Kysely<unknown>): Promise<void> {
  // Time moves events too, by level: each call looks what should be so now, whatever calls were missed.
  await sql`
    create function live.move_due_events(lease_token bigint, at_most int default 200) returns int language plpgsql as $$
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
          moved := moved + 1;
        end if;
      end loop;
      return moved;
    end $$
  `.execute(db);
}
