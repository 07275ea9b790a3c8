import { type RawBuilder, type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { isUuid } from "../uuid.js";
import { findRootPersonIds } from "../volunteers/person.repository.js";
import type { KnownRequest } from "../writes/request-key.repository.js";
import type { ArrivalEvent, ArrivalPerson } from "./check-in-rules.js";

/** An event as the desk needs it, with its campaign's clock. */
export interface LockedEvent extends ArrivalEvent {
  id: string;
  campaignId: string;
  now: Date;
}

/** A person as the desk needs them, under the id that counts: the kept one where cards were merged. */
export interface LockedPerson extends ArrivalPerson {
  id: string;
}

/** Everything that arrivals are judged by. */
export interface ArrivalGrounds {
  events: Map<string, LockedEvent>;
  /** Keyed by the id that was asked for. */
  people: Map<string, LockedPerson>;
  /** Whether each organization is a demonstration's. */
  organizations: Map<string, boolean>;
  /** References that were answered before. */
  requests: Map<string, KnownRequest>;
}

/** What arrivals name. Ids that are none are left out of what is found. */
export interface NamedGrounds {
  events: readonly string[];
  people: readonly string[];
  organizations: readonly string[];
  references: readonly string[];
  /** Whose references they are. */
  scope: string;
}

/**
 * Events and people by id, locked so that nobody moves what they count meanwhile, with organizations and known
 * references. One statement, because a round trip costs a short list as much as several of its rows.
 */
export async function shareGrounds(trx: Transaction<DB>, named: NamedGrounds): Promise<ArrivalGrounds> {
  // Everybody locks events before people: the people's ids are not known before the events are counted.
  const { rows } = await sql<{
    events: (Omit<LockedEvent, "startsAt" | "endsAt" | "now"> &
      Record<"startsAt" | "endsAt" | "now", string>)[];
    people: (LockedPerson & { mergedInto: string | null })[];
    organizations: Record<string, boolean>;
    requests: (Omit<KnownRequest, "inputHash"> & { inputHash: string })[];
  }>`
    with held as materialized (
      select e.id, e.campaign_id as "campaignId", e.status, e.starts_at as "startsAt", e.ends_at as "endsAt",
        e.adults_only as "adultsOnly", c.phase, c.consent_age as "consentAge", c.is_demonstration as "isDemonstration",
        extract(year from c.starts_on)::int as year, campaign_now(c.id) as now
      from event e join campaign c on c.id = e.campaign_id
      where e.id = any (${onlyIds(named.events)}::uuid[])
      order by e.id
      for share of e
    ),
    shown as materialized (
      ${selectPeople(sql`case when (select count(*) from held) >= 0 then ${onlyIds(named.people)}::uuid[] end`)}
    )
    select
      (select coalesce(jsonb_agg(to_jsonb(held)), '[]') from held) as events,
      (select coalesce(jsonb_agg(to_jsonb(shown)), '[]') from shown) as people,
      (
        select coalesce(jsonb_object_agg(o.id, o.is_demonstration), '{}') from organization o
        where o.id = any (${onlyIds(named.organizations)}::uuid[])
      ) as organizations,
      (
        select coalesce(jsonb_agg(jsonb_build_object('clientRef', k.client_ref, 'operation', k.operation,
          'inputHash', encode(k.input_hash, 'hex'), 'answer', k.answer)), '[]')
        from request_key k
        where k.scope = ${named.scope} and k.client_ref = any (${named.references}::text[])
      ) as requests
  `.execute(trx);
  const found = rows[0];
  if (!found) throw new Error("a select without from returned no row");
  const people = new Map(found.people.map((person) => [person.id, person]));
  return {
    events: new Map(
      found.events.map((event) => [
        event.id,
        {
          ...event,
          startsAt: new Date(event.startsAt),
          endsAt: new Date(event.endsAt),
          now: new Date(event.now),
        },
      ]),
    ),
    people: isAnyMerged(people) ? await shareRoots(trx, named.people) : people,
    organizations: new Map(Object.entries(found.organizations)),
    requests: new Map(
      found.requests.map((request) => [
        request.clientRef,
        { ...request, inputHash: Buffer.from(request.inputHash, "hex") },
      ]),
    ),
  };
}

/**
 * People by id, following merges to the card that is kept, locked so that nobody merges them meanwhile. The key is
 * the id that was asked for.
 */
export async function sharePeople(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, LockedPerson>> {
  // Nearly nobody is merged: the cards that were shown are locked first, and only a merged one is followed.
  const shown = await lockPeople(trx, onlyIds(ids));
  return isAnyMerged(shown) ? shareRoots(trx, ids) : shown;
}

async function shareRoots(trx: Transaction<DB>, ids: readonly string[]): Promise<Map<string, LockedPerson>> {
  const roots = await findRootPersonIds(trx, ids);
  const locked = await lockPeople(trx, [...new Set(roots.values())]);
  // Somebody merged one of them between looking and locking: look again.
  if (isAnyMerged(locked)) return shareRoots(trx, ids);
  const found = new Map<string, LockedPerson>();
  for (const [asked, root] of roots) {
    const person = locked.get(root);
    if (person) found.set(asked, person);
  }
  return found;
}

function isAnyMerged(people: ReadonlyMap<string, { mergedInto: string | null }>): boolean {
  return [...people.values()].some((person) => person.mergedInto !== null);
}

/** Ids come from outside: what is no UUID cannot be one of ours, and must not reach a cast. */
function onlyIds(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => isUuid(id)))];
}

async function lockPeople(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, LockedPerson & { mergedInto: string | null }>> {
  const { rows } = await selectPeople(sql`${ids}::uuid[]`).execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}

function selectPeople(ids: RawBuilder<unknown>): RawBuilder<LockedPerson & { mergedInto: string | null }> {
  return sql`
    select p.id, p.birth_year as "birthYear", p.is_demonstration as "isDemonstration", p.merged_into as "mergedInto",
      exists (
        select from consent c
        where c.person_id in (select p.id union all select m.id from person m where m.merged_into = p.id)
          and c.purpose = 'TAKE_PART' and c.granted_by = 'GUARDIAN' and (c.until is null or c.until > now())
      ) as "hasGuardianConsent"
    from person p where p.id = any (${ids}) order by p.id
    for share of p
  `;
}
