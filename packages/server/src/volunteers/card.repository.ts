import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.js";

/** A card with contacts. Only coordinators' answers are made of it: nothing public may read this table. */
export interface CardRow {
  id: string;
  code: string;
  family_name: string;
  given_name: string;
  birth_year: number | null;
  revision: number;
  is_demonstration: boolean;
  phone: string | null;
  email: string | null;
  has_guardian_consent: boolean;
}

/** A card that is part of another one, and why. */
export interface MergedCardRow {
  id: string;
  kept_id: string;
  code: string;
  family_name: string;
  given_name: string;
  merged_at: Date;
  reason: string;
}

/** `cards (key, id)`: each of these cards with itself and whatever was merged into it. */
export function cardsWithMerged(ids: readonly string[]): RawBuilder<unknown> {
  return sql`recursive cards (key, id) as (
    select id, id from person where id = any (${ids}::uuid[])
    union
    select c.key, p.id from cards c join person p on p.merged_into = c.id
  )`;
}

/** Cards by id, in no order. */
export async function findCards(db: Database, ids: readonly string[]): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    with ${cardsWithMerged(ids)}
    select p.id, p.code, p.family_name, p.given_name, p.birth_year, p.revision, p.is_demonstration, t.phone, t.email,
      exists (
        select from cards c join consent s on s.person_id = c.id
        where c.key = p.id and s.purpose = 'TAKE_PART' and s.granted_by = 'GUARDIAN'
          and (s.until is null or s.until > now())
      ) as has_guardian_consent
    from person p left join person_contact t on t.person_id = p.id
    where p.id = any (${ids}::uuid[])
  `.execute(db);
  return rows;
}

/** The cards that were folded straight into these, the latest first. */
export function findMergedCards(db: Database, ids: readonly string[]): Promise<MergedCardRow[]> {
  return db
    .selectFrom("person as p")
    .innerJoin("person_merge as m", (on) =>
      on
        .onRef("m.merged_id", "=", "p.id")
        .onRef("m.kept_id", "=", "p.merged_into")
        .on("m.undone_at", "is", null),
    )
    .select(["p.id", "m.kept_id", "p.code", "p.family_name", "p.given_name", "m.merged_at", "m.reason"])
    .where("p.merged_into", "in", [...ids])
    .orderBy("m.merged_at", "desc")
    .orderBy("m.id", "desc")
    .execute();
}
