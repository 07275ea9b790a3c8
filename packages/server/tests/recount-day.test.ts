import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../src/database/database.js";
import { recountCampaign } from "../src/live/recount.js";
import { type CountedCampaign, createCountedCampaign, fold } from "./support/counted-campaign.js";
import { freshDatabase } from "./support/database.js";

/** Neither the server nor the database stands in Almaty: both are in New York here. */
const abroad = "America/New_York";
const zoneBefore = process.env["TZ"];
let db: Database;
let campaign: CountedCampaign;

beforeAll(async () => {
  process.env["TZ"] = abroad;
  const { url, name } = await freshDatabase();
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`alter database ${name} set timezone to '${abroad}'`);
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

test("the clocks of the server and of the session are in New York", async () => {
  const { rows } = await sql<{ zone: string }>`select current_setting('timezone') as zone`.execute(db);
  expect(rows).toEqual([{ zone: abroad }]);
  expect(new Date("2026-12-04T18:30:00Z").getHours()).toBe(13);
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
