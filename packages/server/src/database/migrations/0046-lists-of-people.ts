import { type Kysely, sql } from "kysely";

/** People in the order in which they were added, and the young ones, who are few among many. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index person_newest on person (is_demonstration, id) where merged_into is null`.execute(
    db,
  );
  await sql`
    create index person_by_birth_year on person (is_demonstration, birth_year) where merged_into is null
  `.execute(db);
}
