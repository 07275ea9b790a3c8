import { sql } from "kysely";
import type { Database } from "../database/database.js";
import type { EventStatus } from "../database/tables.js";

/** How many events there are of a sort, and the first of them. */
export interface FewOfMany {
  count: number;
  ids: readonly string[];
}

/** How many of each sort are named. */
const namedAtMost = 5;
/** How near an event must be for its empty places to be urgent. */
const soon = "24 hours";
/** The share of its places below which an event that is near has too few volunteers. */
const enough = 0.5;

/** How many events of a campaign are in each state that has any. */
export async function countEvents(db: Database, campaignId: string): Promise<Map<EventStatus, number>> {
  const { rows } = await sql<{ status: EventStatus; n: number }>`
    select status, count(*)::int as n from event where campaign_id = ${campaignId} group by status
  `.execute(db);
  return new Map(rows.map(({ status, n }) => [status, n]));
}

/**
 * Approved events that begin soon with too few of their places taken: who has come holds a place as the registered do. Where
 * nobody has registered for any of them nothing is known of who will come, and none is said to lack people.
 */
export async function findUnderstaffed(db: Database, campaignId: string): Promise<FewOfMany> {
  const { rows } = await sql<{ id: string; n: number }>`
    with near as materialized (
      select id, capacity, starts_at from event, campaign_now(${campaignId}) as now
      where campaign_id = ${campaignId} and status = 'APPROVED' and capacity is not null
        and starts_at <= now + ${soon}::interval and ends_at > now
    )
    select id, count(*) over ()::int as n from near
    where exists (select from registration r where r.event_id in (select id from near)) and (
      select count(*) from registration r where r.event_id = near.id and r.state in ('PENDING', 'CONFIRMED')
    ) + (
      select count(*) from attendance a
      where a.event_id = near.id and a.state <> 'VOIDED' and a.tier = 'VERIFIED' and not exists (
        select from registration r
        where r.event_id = near.id and r.person_id = a.person_id and r.state in ('PENDING', 'CONFIRMED')
      )
    ) < near.capacity * ${enough}::float8
    order by starts_at, id limit ${namedAtMost}
  `.execute(db);
  return { count: rows[0]?.n ?? 0, ids: rows.map(({ id }) => id) };
}

/** Events that have ended and of which nobody knows whether they took place. */
export async function findUnconfirmed(db: Database, campaignId: string): Promise<FewOfMany> {
  const { rows } = await sql<{ id: string; n: number }>`
    select id, count(*) over ()::int as n from event
    where campaign_id = ${campaignId} and status = 'LIVE' and is_over
    order by ends_at, id limit ${namedAtMost}
  `.execute(db);
  return { count: rows[0]?.n ?? 0, ids: rows.map(({ id }) => id) };
}

/** How many results wait for a check. */
export async function countClaimedResults(db: Database, campaignId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from impact_entry where campaign_id = ${campaignId} and state = 'CLAIMED'
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** How many photos that can be published wait for a decision. */
export async function countWaitingPhotos(db: Database, campaignId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from photo
    where campaign_id = ${campaignId} and status = 'RECEIVED' and moment <> 'BEFORE'
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** How many thank-yous wait for a decision, and since when the first of them has. */
export async function readWaitingThanks(
  db: Database,
  campaignId: string,
): Promise<{ n: number; oldest: Date | null }> {
  const { rows } = await sql<{ n: number; oldest: Date | null }>`
    select count(*)::int as n, min(received_at) as oldest
    from thank_you where campaign_id = ${campaignId} and status = 'RECEIVED'
  `.execute(db);
  return rows[0] ?? { n: 0, oldest: null };
}
