import { type Kysely, sql } from "kysely";

/** Pairs that wait are read in the order in which they were found, a page at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index duplicate_candidate_waiting on duplicate_candidate (found_at, id) where state = 'OPEN'`.execute(
    db,
  );
  // By id alone nobody looks for them.
  await sql`drop index duplicate_candidate_open`.execute(db);
}
