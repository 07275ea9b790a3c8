import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { ConsentGranter, ConsentPurpose, DB } from "../database/tables.js";
import { isUuid } from "../uuid.js";
import type { MatchKey, Particulars } from "./match-keys.js";
import { newPersonCode } from "./person-code.js";

/** A person to insert. */
export interface NewPerson extends Particulars {
  birthYear: number | null;
  organizationId: string | null;
  isDemonstration: boolean;
  matchKeys: readonly MatchKey[];
  consents: readonly { purpose: ConsentPurpose; grantedBy: ConsentGranter }[];
}

/**
 * The card that counts for each card: itself, or what it was merged into in the end. The key is the id asked for, in
 * lower case; ids that are none are left out.
 */
export async function findRootPersonIds(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  // Nearly nobody is merged: the limit keeps the planner from reading all of person to find that out.
  const { rows } = await sql<{ asked: string; root: string }>`
    with recursive up as (
      select id as asked, id as at, merged_into from person
      where id = any (${[...new Set(ids.filter(isUuid))]}::uuid[])
      union all
      select up.asked, p.id, p.merged_into
      from up cross join lateral (select id, merged_into from person where id = up.merged_into limit 1) p
    )
    select asked, at as root from up where merged_into is null
  `.execute(db);
  return new Map(rows.map((row) => [row.asked, row.root]));
}

/** The card that counts for this one; undefined when there is no such card. */
export async function findRootPersonId(db: Database, id: string): Promise<string | undefined> {
  return (await findRootPersonIds(db, [id])).get(id.toLowerCase());
}

/** Codes are printed with spaces or hyphens and typed in either case. */
export function normalizePersonCode(code: string): string {
  return code.replaceAll(/[\s-]/g, "").toUpperCase();
}

/** Cards by the code on their badge; the key is the code in its one form. A card may have been merged since. */
export async function findPersonIdsByCode(
  db: Database,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "code"])
    .where("code", "=", sql<string>`any(${codes.map(normalizePersonCode)}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** Holds keys until the transaction ends, in everybody's order, so that nobody else becomes known by them meanwhile. */
export async function holdMatchKeys(trx: Transaction<DB>, keys: readonly MatchKey[]): Promise<void> {
  const names = keys.map(({ key }) => key.toString("hex")).sort();
  for (const name of names)
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

/**
 * The card of somebody with one of these keys. Whoever asks holds the keys until the transaction ends, so that two
 * desks that add the same person at once find each other.
 */
export async function findPersonByMatchKeys(
  trx: Transaction<DB>,
  keys: readonly MatchKey[],
  isDemonstration: boolean,
): Promise<string | undefined> {
  await holdMatchKeys(trx, keys);
  const row = await trx
    .selectFrom("person_match_key as k")
    .innerJoin("person as p", "p.id", "k.person_id")
    .select("p.id")
    .where("k.key", "=", sql<Buffer>`any(${keys.map(({ key }) => key)}::bytea[])`)
    .where("p.is_demonstration", "=", isDemonstration)
    .orderBy("p.id")
    .limit(1)
    .executeTakeFirst();
  return row && findRootPersonId(trx, row.id);
}

/** Inserts a person under a fresh code, with contacts, keys, membership and consents. Tells the id. */
export async function insertPerson(trx: Transaction<DB>, person: NewPerson): Promise<string> {
  const id = await insertUnderFreshCode(trx, person);
  if (person.phone !== null || person.email !== null) {
    await trx
      .insertInto("person_contact")
      .values({ person_id: id, phone: person.phone, email: person.email })
      .execute();
  }
  if (person.matchKeys.length > 0) {
    const keys = person.matchKeys.map(({ kind, key }) => ({ person_id: id, kind, key }));
    await trx.insertInto("person_match_key").values(keys).execute();
  }
  if (person.organizationId !== null) {
    await trx
      .insertInto("membership")
      .values({ organization_id: person.organizationId, person_id: id })
      .execute();
  }
  if (person.consents.length > 0) {
    const consents = person.consents.map(({ purpose, grantedBy }) => ({
      person_id: id,
      purpose,
      granted_by: grantedBy,
    }));
    await trx.insertInto("consent").values(consents).execute();
  }
  return id;
}

async function insertUnderFreshCode(trx: Transaction<DB>, person: NewPerson): Promise<string> {
  for (;;) {
    const row = await trx
      .insertInto("person")
      .values({
        code: newPersonCode(),
        family_name: person.familyName,
        given_name: person.givenName,
        birth_year: person.birthYear,
        is_demonstration: person.isDemonstration,
      })
      .onConflict((conflict) => conflict.column("code").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (row) return row.id;
  }
}
