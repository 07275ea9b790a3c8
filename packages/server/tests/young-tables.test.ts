import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestPlatform } from "./support/platform.js";

test("an attendance's event is looked up by its id, also before anybody has analyzed the events", async () => {
  const platform = await createTestPlatform();
  const plan = await platform.db.transaction().execute(async (trx) => {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(trx);
    await sql`set local enable_seqscan = off`.execute(trx);
    await sql`
      prepare as_the_foreign_key (uuid, uuid) as
      select 1 from only event x where campaign_id = $1 and id = $2 for key share of x
    `.execute(trx);
    const nobody = "00000000-0000-4000-8000-000000000000";
    const { rows } = await sql<Record<"QUERY PLAN", string>>`
      explain execute as_the_foreign_key (${sql.lit(nobody)}, ${sql.lit(nobody)})
    `.execute(trx);
    return rows.map((row) => row["QUERY PLAN"]).join(" ");
  });
  await platform.close();
  expect(plan).toContain("event_newest_by_id");
});
