import { type Kysely, sql } from "kysely";

/**
 * Organizations sign in: an account is a coordinator's or one organization's, and a feed remembers for each organization
 * up to where its own items are gone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await accounts(db);
  await marks(db);
  await keepFeeds(db);
  await forgetCampaign(db);
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  // For the foreign key below: an account is of its organization's world, the demonstration's or the real one.
  await sql`alter table organization add constraint organization_world unique (id, is_demonstration)`.execute(
    db,
  );
  await sql`
    alter table account
      add column organization_id uuid,
      drop constraint account_role_check,
      add constraint account_role_known check (role in ('COORDINATOR', 'ORGANIZATION')),
      add constraint account_role_fits_organization check ((role = 'ORGANIZATION') = (organization_id is not null)),
      add constraint account_organization foreign key (organization_id, is_demonstration)
        references organization (id, is_demonstration)
  `.execute(db);
}

async function marks(db: Kysely<unknown>): Promise<void> {
  // As live.feed_mark, of one organization's items: it has missed nothing while only others' are gone.
  await sql`
    create table live.feed_organization_mark (
      campaign_id uuid not null,
      feed text not null,
      organization_id uuid not null,
      epoch int not null,
      seq bigint not null,
      ordinal int not null,
      primary key (campaign_id, feed, organization_id)
    )
  `.execute(db);
  // Whose items are gone already cannot be said any more: they may have been anybody's.
  await sql`
    insert into live.feed_organization_mark (campaign_id, feed, organization_id, epoch, seq, ordinal)
    select m.campaign_id, m.feed, o.id, m.epoch, m.seq, m.ordinal from live.feed_mark m cross join organization o
  `.execute(db);
}

async function keepFeeds(db: Kysely<unknown>): Promise<void> {
  // As before, with the marks of organizations.
  await sql`
    create or replace function live.keep_feeds(keep interval, items_at_most int) returns void language sql as $$
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
        returning f.campaign_id, f.feed, f.organization_id, f.epoch, f.seq, f.ordinal
      ),
      marked as (
        insert into live.feed_organization_mark as m (campaign_id, feed, organization_id, epoch, seq, ordinal)
        select distinct on (campaign_id, feed, organization_id) campaign_id, feed, organization_id, epoch, seq, ordinal
        from gone where organization_id is not null
        order by campaign_id, feed, organization_id, epoch desc, seq desc, ordinal desc
        on conflict (campaign_id, feed, organization_id)
          do update set epoch = excluded.epoch, seq = excluded.seq, ordinal = excluded.ordinal
          where (m.epoch, m.seq, m.ordinal) < (excluded.epoch, excluded.seq, excluded.ordinal)
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

async function forgetCampaign(db: Kysely<unknown>): Promise<void> {
  // As before, with the marks of organizations.
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
      delete from live.feed_organization_mark where campaign_id = forgotten;
    end $$
  `.execute(db);
}
