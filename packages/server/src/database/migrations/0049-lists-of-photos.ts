import { type Kysely, sql } from "kysely";

/** The photos of a campaign in their order, and those that can be published and wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index photo_of_campaign`.execute(db);
  await sql`create index photo_of_campaign on photo (campaign_id, status, id)`.execute(db);
}
