import { type Kysely, sql } from "kysely";

/**
 * Where an event stood when it was cancelled, so that a draft which nobody was told of is not announced by its
 * cancellation, and a cancelled event goes back to where it was. Null for what was imported as cancelled: that was in
 * a published programme.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table event
      add column cancelled_from text constraint event_cancelled_from_known
        check (cancelled_from in ('DRAFT', 'SUBMITTED', 'APPROVED', 'LIVE', 'HELD', 'POSTPONED')),
      add constraint event_cancelled_from_of_cancelled check (cancelled_from is null or status = 'CANCELLED')
  `.execute(db);
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
        else 'EXPECTED'
      end as class
    from event e
    join category cat on cat.id = e.category_id
    join district dis on dis.id = e.district_id
  `.execute(db);
}
