import { type Kysely, sql } from "kysely";

/** Hours may be taken from an event's end, for somebody who was checked in and whom nobody checked out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table hours_entry
      drop constraint hours_entry_source_check,
      add constraint hours_entry_source_known check (source in ('CHECK_OUT', 'CLAIM', 'EVENT_END'))
  `.execute(db);
}
