import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../src/database/database.js";
import { recountCampaign } from "../src/live/recount.js";
import { type CountedCampaign, createCountedCampaign, fold } from "./support/counted-campaign.js";
import { freshDatabase } from "./support/database.js";

/** Where the server and its database stand, neither of them in Almaty, and the hour on their walls. */
const places = [
  ["UTC", 18],
  ["America/New_York", 13],
] as const;

describe.each(places)("with the server and the database in %s", (zone, hour) => {
  const zoneBefore = process.env["TZ"];
  let db: Database;
  let campaign: CountedCampaign;

  beforeAll(async () => {
    process.env["TZ"] = zone;
    const { url, name } = await freshDatabase();
    const admin = new pg.Client(url);
    await admin.connect();
    await admin.query(`alter database ${name} set timezone to '${zone}'`);
    await admin.end();
    db = openDatabase({ url, connections: 2, statementTimeoutMs: 10_000, name: "test", role: "igilik_app" });
    campaign = await createCountedCampaign(db);
    await fold(db);
  });

  afterAll(async () => {
    if (zoneBefore === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zoneBefore;
    await db.destroy();
  });

  test("the clocks of both show its time", async () => {
    const { rows } = await sql<{ zone: string }>`select current_setting('timezone') as zone`.execute(db);
    expect(rows).toEqual([{ zone }]);
    expect(new Date("2026-12-04T18:30:00Z").getHours()).toBe(hour);
  });

  test("an event at 23:30 on 4 December counts on 4 December with those who came past midnight, one at 00:30 on the 5th", async () => {
    const { rows } = await sql<{ metric: string; key: string; value: number }>`
      select metric, key, value from live.counter where campaign_id = ${campaign.id} and dimension = 'day' order by metric, key
    `.execute(db);
    expect(rows).toEqual([
      { metric: "active_volunteers", key: "2026-12-04", value: 7 },
      { metric: "active_volunteers", key: "2026-12-05", value: 1 },
      { metric: "events_held", key: "2026-12-04", value: 2 },
      { metric: "events_held", key: "2026-12-05", value: 1 },
      { metric: "volunteer_turnouts", key: "2026-12-04", value: 9 },
      { metric: "volunteer_turnouts", key: "2026-12-05", value: 1 },
    ]);
  });

  test("the recount derives the same days", async () => {
    expect((await recountCampaign(db, campaign.id)).differences).toEqual([]);
  });
});
