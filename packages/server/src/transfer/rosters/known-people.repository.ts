import { sql } from "kysely";
import type { Database } from "../../database/database.js";
import { findRootPersonIds } from "../../volunteers/person.repository.js";
import { type KnownPeople, type RosterCandidate, markOfKey, markWithoutContact } from "./roster-plan.js";
import type { RosterGround } from "./roster-people.repository.js";

/** A row's line and person. */
export interface RosterLine {
  line: number;
  candidate: RosterCandidate;
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

/**
 * Lines of new people who are like somebody with a card, by the rule of find-duplicates.ts. The year is compared outside of the
 * subquery, else a young table is searched by years instead of by names.
 */
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
      select id, birth_year from person
      where is_demonstration = ${isDemonstration} and merged_into is null
        and sort_family = fold(r.family) and sort_given = fold(r.given)
      offset 0
    ) p
    left join person_contact c on c.person_id = p.id
    where p.birth_year = r.birth_year and coalesce(c.phone = r.phone, true) and coalesce(c.email = r.email, true)
  `.execute(db);
  return new Set(rows.map(({ line }) => line));
}
