import { type Transaction, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { DB } from "../../database/tables.js";
import { transact } from "../../database/transact.js";
import { matchKeysOf } from "../../volunteers/match-keys.js";
import { type DemoVolunteer, idOf, volunteerOf } from "./volunteers.js";

/** Who is to be loaded. */
export interface Registry {
  seed: string;
  /** Keys the HMACs by which a desk recognizes people. */
  matchSecret: string;
  /** Ids of the organizations, in their order. */
  organizationIds: readonly string[];
  /** Numbers from `from` up to but not `to`. */
  from: number;
  to: number;
}

const batchSize = 2_500;
/** In an order of their own, consents have numbers too: two a volunteer at most. */
const consentsEach = 2;
/** Everybody signed up in the autumn before. */
const since = "2026-09-15T12:00:00+05:00";

/**
 * Adds the volunteers that are not there yet, a batch a transaction. Running it again, after it was cut off too, adds
 * nobody twice. The `signal` stops it between two batches.
 */
export async function loadVolunteers(db: Database, registry: Registry, signal?: AbortSignal): Promise<void> {
  for (let from = registry.from; from < registry.to && !signal?.aborted; from += batchSize) {
    const to = Math.min(from + batchSize, registry.to);
    const last = await db
      .selectFrom("person")
      .select("id")
      .where("id", "=", idOf(1, to - 1))
      .executeTakeFirst();
    if (last) continue;
    const people = Array.from({ length: to - from }, (_, index) =>
      volunteerOf(registry.seed, from + index, registry.organizationIds.length),
    );
    await transact(db, (trx) => insert(trx, people, registry));
  }
}

async function insert(
  trx: Transaction<DB>,
  drawn: readonly DemoVolunteer[],
  { matchSecret, organizationIds }: Registry,
): Promise<void> {
  // Invented people need not outlive a power cut: the next start adds whoever is missing.
  await sql`set local synchronous_commit = off`.execute(trx);
  const added = new Set(await insertCards(trx, drawn));
  const people = drawn.filter(({ id }) => added.has(id));
  const reachable = people.filter(({ phone, email }) => phone !== null || email !== null);
  await sql`
    insert into person_contact (person_id, phone, email)
    select * from unnest(
      ${reachable.map(({ id }) => id)}::uuid[], ${reachable.map(({ phone }) => phone)}::text[],
      ${reachable.map(({ email }) => email)}::text[]
    )
  `.execute(trx);
  const keys = reachable.flatMap((person) =>
    matchKeysOf(matchSecret, person).map((key) => ({ id: person.id, ...key })),
  );
  await sql`
    insert into person_match_key (person_id, kind, key)
    select * from unnest(
      ${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ kind }) => kind)}::text[],
      ${keys.map(({ key }) => key)}::bytea[]
    )
  `.execute(trx);
  const consents = people.flatMap(consentsOf);
  await sql`
    insert into consent (id, person_id, purpose, granted_by, granted_at)
    select id, person, purpose, granter, ${since}::timestamptz
    from unnest(
      ${consents.map(({ id }) => id)}::uuid[], ${consents.map(({ personId }) => personId)}::uuid[],
      ${consents.map(({ purpose }) => purpose)}::text[], ${consents.map(({ grantedBy }) => grantedBy)}::text[]
    ) as t (id, person, purpose, granter)
  `.execute(trx);
  const memberships = people.flatMap(({ id, organizations }) =>
    organizations.map((place) => ({ id, organizationId: organizationIds[place] ?? "" })),
  );
  await sql`
    insert into membership (organization_id, person_id, since)
    select organization, person, ${since}::timestamptz
    from unnest(
      ${memberships.map(({ organizationId }) => organizationId)}::uuid[], ${memberships.map(({ id }) => id)}::uuid[]
    ) as t (organization, person)
  `.execute(trx);
}

/** Tells whose cards were added: not those that are there already, nor one whose code a desk has given away meanwhile. */
async function insertCards(trx: Transaction<DB>, people: readonly DemoVolunteer[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into person (id, code, family_name, given_name, birth_year, is_demonstration, created_at)
    select id, code, family, given, year, true, ${since}::timestamptz
    from unnest(
      ${people.map(({ id }) => id)}::uuid[], ${people.map(({ code }) => code)}::text[],
      ${people.map(({ familyName }) => familyName)}::text[], ${people.map(({ givenName }) => givenName)}::text[],
      ${people.map(({ birthYear }) => birthYear)}::int[]
    ) as t (id, code, family, given, year)
    on conflict do nothing
    returning id
  `.execute(trx);
  return rows.map(({ id }) => id);
}

function consentsOf(volunteer: DemoVolunteer) {
  const { id: personId, number, hasGuardianConsent, showsName } = volunteer;
  const first = number * consentsEach;
  return [
    ...(hasGuardianConsent
      ? [{ id: idOf(2, first), personId, purpose: "TAKE_PART", grantedBy: "GUARDIAN" }]
      : []),
    ...(showsName
      ? [
          {
            id: idOf(2, first + 1),
            personId,
            purpose: "SHOW_NAME",
            grantedBy: hasGuardianConsent ? "GUARDIAN" : "SELF",
          },
        ]
      : []),
  ];
}
