import { type Kysely, sql } from "kysely";

/** Files that hold thank-yous say so: when one is taken down, they go at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table stored_file add column holds_thanks_of uuid references campaign on delete cascade
  `.execute(db);
  await sql`
    create index stored_file_with_thanks on stored_file (holds_thanks_of) where holds_thanks_of is not null
  `.execute(db);
}
