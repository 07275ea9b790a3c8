import { type Kysely, sql } from "kysely";

/** The activity tells what happens now: a beginning that is found late is no news, and its minute would be a wrong one. */
export async function up(db: Kysely<unknown>): Promise<void> {
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
          -- An event that began before its campaign was public, or while no server ran, does not begin now.
          if next_status <> 'LIVE' or e.starts_at > now - interval '30 minutes' then
            perform live.append_event_status(e.id, e.status);
          end if;
          moved := moved + 1;
        end if;
      end loop;
      return moved;
    end $$
  `.execute(db);
}
