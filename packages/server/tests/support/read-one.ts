import { type RawBuilder, sql } from "kysely";
import type { Database } from "../../src/database/database.js";

/** The id of one of the newest rows of a campaign that fit, the `place`-th of those there are. */
export async function readOne(
  db: Database,
  table: "attendance" | "event" | "hours_entry" | "impact_entry" | "photo" | "programme_import",
  campaignId: string,
  place: number,
  fits: RawBuilder<unknown> = sql`true`,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where campaign_id = ${campaignId} and ${fits} order by id desc limit 12
  `.execute(db);
  return rows[place % Math.max(1, rows.length)]?.id;
}
