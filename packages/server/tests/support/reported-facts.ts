import { sql } from "kysely";
import type { Database } from "../../src/database/database.js";

/*
 * What the facts of a campaign that organizations report to say, in plain SQL, from the tables alone: nothing here goes the
 * way that the services go.
 */

/** Photos of a campaign, and whether somebody of this organization, or a stranger, is to be given them. */
export async function photosFor(
  db: Database,
  campaignId: string,
  organizationId: string | null,
): Promise<{ id: string; isServed: boolean }[]> {
  const { rows } = await sql<{ id: string; isServed: boolean }>`
    select p.id, (p.status = 'PUBLISHED' and p.moment <> 'BEFORE'
        or p.organization_id = ${organizationId} and p.status <> 'HIDDEN')
      and not e.is_rehearsal and e.status <> 'DRAFT' as "isServed"
    from photo p join event e on e.id = p.event_id where p.campaign_id = ${campaignId}
  `.execute(db);
  return rows;
}

/** The sums of a challenge's results that count, tier by tier. */
export async function resultsThatCount(
  db: Database,
  challengeId: string,
): Promise<{ verified: number; reported: number }> {
  const { rows } = await sql<{ verified: number; reported: number }>`
    select coalesce(sum(i.quantity) filter (where i.state = 'VERIFIED'), 0)::float as verified,
      coalesce(sum(i.quantity) filter (where i.state in ('CLAIMED', 'DISPUTED')), 0)::float as reported
    from impact_entry i join event e on e.id = i.event_id
    where i.challenge_id = ${challengeId} and not e.is_rehearsal and e.status not in ('CANCELLED', 'POSTPONED')
  `.execute(db);
  return onlyOf(rows);
}

/** What bounds the number of people of a campaign. */
interface Crowds {
  /** The sums of the head-counts that stand, of their lower and of their upper ends. */
  least: number;
  most: number;
  /** Different people whom a desk has seen, and all who have a name. */
  came: number;
  named: number;
}

/** Head-counts that stand and people with names, at events that count. */
export async function crowdsThatStand(db: Database, campaignId: string): Promise<Crowds> {
  const { rows } = await sql<Crowds>`
    with shown as (
      select id from event
      where campaign_id = ${campaignId} and not is_rehearsal and status not in ('CANCELLED', 'POSTPONED')
    ),
    stood as (select a.person_id, a.tier from attendance a join shown s on s.id = a.event_id where a.state <> 'VOIDED')
    select coalesce(sum(h.count), 0)::int as least, coalesce(sum(coalesce(h.count_at_most, h.count)), 0)::int as most,
      (select count(distinct person_id)::int from stood where tier = 'VERIFIED') as came,
      (select count(distinct person_id)::int from stood) as named
    from headcount_report h join shown s on s.id = h.event_id where not h.is_replaced
  `.execute(db);
  return onlyOf(rows);
}

/** Everybody who belongs to one of these organizations, and the pairs of them that may be one person. */
export async function peopleOfRosters(db: Database, organizationIds: readonly string[]) {
  const { rows: people } = await sql<{ id: string; merged_into: string | null }>`
    select p.id, p.merged_into from person p
    where exists (
      select from membership m where m.person_id = p.id and m.organization_id = any (${organizationIds}::uuid[])
    )
    order by p.id
  `.execute(db);
  const { rows: pairs } = await sql<{ id: string; first_id: string; second_id: string; state: string }>`
    select id, first_id, second_id, state from duplicate_candidate
    where first_id = any (${people.map(({ id }) => id)}::uuid[]) order by id
  `.execute(db);
  return { people, pairs };
}

function onlyOf<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error("an aggregate has one row");
  return row;
}
