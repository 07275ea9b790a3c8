import { type Kysely, sql } from "kysely";

/** Names of people are folded when they are written: looking through thousands of them only compares. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index person_by_name`.execute(db);
  await sql`drop index person_by_given_name`.execute(db);
  await sql`
    alter table person
      add column sort_family text collate "C" not null generated always as (fold(family_name)) stored,
      add column sort_given text collate "C" not null generated always as (fold(given_name)) stored
  `.execute(db);
  await sql`
    create index person_by_name on person (is_demonstration, sort_family, sort_given, id)
  `.execute(db);
  await sql`
    create index person_by_given_name on person (is_demonstration, sort_given) where merged_into is null
  `.execute(db);
}
