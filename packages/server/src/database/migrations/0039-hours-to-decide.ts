import { type Kysely, sql } from "kysely";

/** Hours that nobody measured are looked through by where they stand, the newest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index hours_entry_unmeasured on hours_entry (campaign_id, state, id) where source <> 'CHECK_OUT'
  `.execute(db);
}
