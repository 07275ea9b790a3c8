import { type Transaction, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { DB } from "../../database/tables.js";
import { newPersonCode } from "../../volunteers/person-code.js";
import { needsGuardian } from "../../volunteers/person-rules.js";
import { findRootPersonIds } from "../../volunteers/person.repository.js";
import { type KnownPeople, type RosterCandidate, markOfKey, markWithoutContact } from "./roster-plan.js";

/** Whose roster it is. */
export interface RosterGround {
  organizationId: string;
  isDemonstration: boolean;
  /** The year in which ages are reached. */
  year: number;
}

/** A row's line and person. */
export interface RosterLine {
  line: number;
  candidate: RosterCandidate;
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

/** Who of these is known already, surely or perhaps. */
export async function findKnownPeople(
  db: Database,
  lines: readonly RosterLine[],
  ground: RosterGround,
): Promise<KnownPeople> {
  const candidates = lines.map(({ candidate }) => candidate);
  const found = [
    ...(await findByKeys(db, candidates, ground)),
    ...(await findWithoutContact(db, candidates, ground)),
  ];
  const roots = await findRootPersonIds(
    db,
    found.map(([, id]) => id),
  );
  const byMark = new Map<string, string>();
  // The oldest card first, which is the one that a desk finds too.
  for (const [mark, id] of found) if (!byMark.has(mark)) byMark.set(mark, roots.get(id) ?? id);
  const unknown = lines.filter(({ candidate }) => !candidate.marks.some((mark) => byMark.has(mark)));
  return { byMark, alike: await findAlike(db, unknown, ground) };
}

// An offset in a subquery keeps the planner from reading all people for a few, as it would while the table is young.

type Marked = readonly [mark: string, personId: string];

async function findByKeys(
  db: Database,
  candidates: readonly RosterCandidate[],
  { isDemonstration }: RosterGround,
): Promise<Marked[]> {
  const keys = candidates.flatMap(({ matchKeys }) => matchKeys.map(({ key }) => key));
  const rows = await db
    .selectFrom("person_match_key as k")
    .innerJoin("person as p", "p.id", "k.person_id")
    .select(["k.key", "p.id"])
    .where("k.key", "=", sql<Buffer>`any(${keys}::bytea[])`)
    .where("p.is_demonstration", "=", isDemonstration)
    .orderBy("p.id")
    .execute();
  return rows.map(({ key, id }) => [markOfKey(key), id]);
}

async function findWithoutContact(
  db: Database,
  candidates: readonly RosterCandidate[],
  { organizationId, isDemonstration }: RosterGround,
): Promise<Marked[]> {
  const people = candidates.filter(({ matchKeys }) => matchKeys.length === 0).map(({ person }) => person);
  if (people.length === 0) return [];
  const { rows } = await sql<{ id: string; familyName: string; givenName: string; birthYear: number | null }>`
    select p.id, p.family_name as "familyName", p.given_name as "givenName", p.birth_year as "birthYear"
    from unnest(${people.map(({ familyName }) => familyName)}::text[],
      ${people.map(({ givenName }) => givenName)}::text[]) as r (family, given)
    cross join lateral (
      select id, family_name, given_name, birth_year from person
      where is_demonstration = ${isDemonstration}
        and sort_family = fold(r.family) and sort_given = fold(r.given)
      offset 0
    ) p
    join membership m on m.person_id = p.id and m.organization_id = ${organizationId}
    where not exists (select from person_contact c where c.person_id = p.id)
    order by p.id
  `.execute(db);
  return rows.map((row) => [markWithoutContact(row), row.id]);
}

/** Lines of new people who are like somebody with a card, by the rule of find-duplicates.ts. */
async function findAlike(
  db: Database,
  lines: readonly RosterLine[],
  { isDemonstration }: RosterGround,
): Promise<Set<number>> {
  const people = lines.map(({ candidate: { person } }) => person);
  const { rows } = await sql<{ line: number }>`
    select distinct r.line
    from unnest(${lines.map(({ line }) => line)}::int[], ${people.map(({ familyName }) => familyName)}::text[],
      ${people.map(({ givenName }) => givenName)}::text[], ${people.map(({ birthYear }) => birthYear)}::int[],
      ${people.map(({ phone }) => phone)}::text[], ${people.map(({ email }) => email)}::text[])
      as r (line, family, given, birth_year, phone, email)
    cross join lateral (
      select id from person
      where is_demonstration = ${isDemonstration} and merged_into is null
        and sort_family = fold(r.family) and sort_given = fold(r.given)
        and birth_year = r.birth_year
      offset 0
    ) p
    left join person_contact c on c.person_id = p.id
    where coalesce(c.phone = r.phone, true) and coalesce(c.email = r.email, true)
  `.execute(db);
  return new Set(rows.map(({ line }) => line));
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
    const coded = rest.map((candidate) => ({ candidate, code: newPersonCode() }));
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
