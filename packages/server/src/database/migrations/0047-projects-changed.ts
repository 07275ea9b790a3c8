import { type Kysely, sql } from "kysely";

/** Tells two who change one project or challenge apart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table project add column revision int not null default 1`.execute(db);
  await sql`alter table challenge add column revision int not null default 1`.execute(db);
}
