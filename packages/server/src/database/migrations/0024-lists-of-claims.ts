import { type Kysely, sql } from "kysely";

/** Results, head-counts and corrections are listed, the newest first; their ids rise with time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index correction_of_campaign on correction (campaign_id, id)`.execute(db);
  await sql`create index impact_entry_of_campaign on impact_entry (campaign_id, id)`.execute(db);
  await sql`create index headcount_report_of_event on headcount_report (event_id, id)`.execute(db);
}
