import { type Transaction, sql } from "kysely";
import type { DB } from "../../database/tables.js";
import { newPersonCodes } from "../../volunteers/person-code.js";
import { needsGuardian } from "../../volunteers/person-rules.js";
import type { RosterCandidate } from "./roster-plan.js";

/** Whose roster it is. */
export interface RosterGround {
  organizationId: string;
  isDemonstration: boolean;
  /** The year in which ages are reached. */
  year: number;
}

/**
 * Holds what these people are recognized by until the transaction ends, as a desk that adds one of them does. One
 * roster at a time, so that a few of them cannot fill PostgreSQL's table of locks.
 */
export async function lockCandidates(
  trx: Transaction<DB>,
  candidates: readonly RosterCandidate[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('import of a roster'))`.execute(trx);
  const names = candidates
    .flatMap(({ matchKeys }) => matchKeys.map(({ key }) => key.toString("hex")))
    .toSorted();
  await sql`
    select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[]) with ordinality as t (name, n)
    order by n
  `.execute(trx);
}

/** Inserts new people with contacts, keys, membership and consents. Tells their ids. */
export async function insertPeople(
  trx: Transaction<DB>,
  candidates: readonly RosterCandidate[],
  ground: RosterGround,
): Promise<string[]> {
  const ids: string[] = [];
  let rest = candidates;
  // A code that somebody has already, one in a thousand million, sends its person round again under another one.
  while (rest.length > 0) {
    const codes = newPersonCodes(rest.length);
    const coded = rest.map((candidate, place) => ({ candidate, code: codes[place] ?? "" }));
    const { rows } = await sql<{ id: string; code: string }>`
      insert into person (code, family_name, given_name, birth_year, is_demonstration)
      select c, f, g, y, ${ground.isDemonstration}
      from unnest(${coded.map(({ code }) => code)}::text[],
        ${coded.map(({ candidate }) => candidate.person.familyName)}::text[],
        ${coded.map(({ candidate }) => candidate.person.givenName)}::text[],
        ${coded.map(({ candidate }) => candidate.person.birthYear)}::int[]) with ordinality as t (c, f, g, y, n)
      order by n
      on conflict (code) do nothing
      returning id, code
    `.execute(trx);
    const idOf = new Map(rows.map(({ id, code }) => [code, id]));
    const placed = coded.flatMap(({ candidate, code }) => {
      const personId = idOf.get(code);
      return personId === undefined ? [] : [{ personId, candidate }];
    });
    await addContacts(trx, placed);
    await addMemberships(
      trx,
      placed.map(({ personId }) => personId),
      ground.organizationId,
    );
    await addFirstConsents(trx, placed, ground.year);
    ids.push(...placed.map(({ personId }) => personId));
    const done = new Set(placed.map(({ candidate }) => candidate));
    rest = rest.filter((candidate) => !done.has(candidate));
  }
  return ids;
}

/** A card and what a row says of its person. */
export interface PlacedCandidate {
  personId: string;
  candidate: RosterCandidate;
}

/** Keeps the contacts that cards do not have yet; those that they have stay. Tells which cards were changed. */
export async function addContacts(
  trx: Transaction<DB>,
  people: readonly PlacedCandidate[],
): Promise<string[]> {
  const reached = people.filter(({ candidate }) => candidate.matchKeys.length > 0);
  if (reached.length === 0) return [];
  const { rows } = await sql<{ person_id: string }>`
    insert into person_contact as c (person_id, phone, email)
    select * from unnest(${reached.map(({ personId }) => personId)}::uuid[],
      ${reached.map(({ candidate }) => candidate.person.phone)}::text[],
      ${reached.map(({ candidate }) => candidate.person.email)}::text[])
    on conflict (person_id) do update
      set phone = coalesce(c.phone, excluded.phone), email = coalesce(c.email, excluded.email)
      where (c.phone is null and excluded.phone is not null) or (c.email is null and excluded.email is not null)
    returning person_id
  `.execute(trx);
  const keys = reached.flatMap(({ personId, candidate }) =>
    candidate.matchKeys.map((key) => ({ personId, ...key })),
  );
  await sql`
    insert into person_match_key (person_id, kind, key)
    select * from unnest(${keys.map(({ personId }) => personId)}::uuid[], ${keys.map(({ kind }) => kind)}::text[],
      ${keys.map(({ key }) => key)}::bytea[])
    on conflict do nothing
  `.execute(trx);
  return rows.map((row) => row.person_id);
}

/** Lets people belong to an organization who do not yet. Tells who they are. */
export async function addMemberships(
  trx: Transaction<DB>,
  personIds: readonly string[],
  organizationId: string,
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    insert into membership (organization_id, person_id)
    select ${organizationId}, id from unnest(${personIds}::uuid[]) as t (id)
    on conflict do nothing
    returning person_id
  `.execute(trx);
  return rows.map((row) => row.person_id);
}

/** Keeps a guardian's consent to take part on cards that have none. Tells which. */
export async function addGuardiansConsents(
  trx: Transaction<DB>,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  await sql`select from person where id = any(${personIds}::uuid[]) order by id for update`.execute(trx);
  const { rows } = await sql<{ person_id: string }>`
    insert into consent (person_id, purpose, granted_by)
    select id, 'TAKE_PART', 'GUARDIAN' from unnest(${personIds}::uuid[]) as t (id)
    where not exists (
      select from consent c where c.person_id = t.id and c.purpose = 'TAKE_PART'
        and c.granted_by = 'GUARDIAN' and (c.until is null or c.until > now())
    )
    returning person_id
  `.execute(trx);
  return rows.map((row) => row.person_id);
}

/** Keeps pairs of cards that one row named both. */
export async function addPairs(
  trx: Transaction<DB>,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into duplicate_candidate (first_id, second_id, sign)
    select distinct least(a, b), greatest(a, b), 'TWO_CONTACTS'
    from unnest(${pairs.map(([one]) => one)}::uuid[], ${pairs.map(([, other]) => other)}::uuid[]) as t (a, b)
    on conflict do nothing
  `.execute(trx);
}

async function addFirstConsents(
  trx: Transaction<DB>,
  people: readonly PlacedCandidate[],
  year: number,
): Promise<void> {
  const consents = people.flatMap(({ personId, candidate: { person } }) => {
    // A child agrees to nothing: a guardian does, or nobody.
    if (!person.guardianConsent && needsGuardian(year, person.birthYear)) return [];
    const grantedBy = person.guardianConsent ? "GUARDIAN" : "SELF";
    const purposes = person.showName ? ["TAKE_PART", "SHOW_NAME"] : ["TAKE_PART"];
    return purposes.map((purpose) => ({ personId, purpose, grantedBy }));
  });
  await sql`
    insert into consent (person_id, purpose, granted_by)
    select * from unnest(${consents.map(({ personId }) => personId)}::uuid[],
      ${consents.map(({ purpose }) => purpose)}::text[], ${consents.map(({ grantedBy }) => grantedBy)}::text[])
  `.execute(trx);
}
