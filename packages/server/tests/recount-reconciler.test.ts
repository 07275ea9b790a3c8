import { sql } from "kysely";
import { pino } from "pino";
import { Registry } from "prom-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../src/database/database.js";
import { type Reconciler, startReconciler } from "../src/live/reconciler.js";
import { type CountedCampaign, createCountedCampaign, fold } from "./support/counted-campaign.js";
import { freshDatabase } from "./support/database.js";
import { until } from "./support/until.js";

let url: string;
let db: Database;
let campaign: CountedCampaign;
let register: Registry;
let reconciler: Reconciler | undefined;
let log: { level: number; msg: string; campaign?: string; drift?: number }[];
let isLeading: boolean;
let asked: number;
let woken: number;

async function openCounted(options: { isRehearsal?: boolean } = {}): Promise<void> {
  ({ url } = await freshDatabase());
  db = openDatabase({ url, connections: 4, statementTimeoutMs: 10_000, name: "test", role: "igilik_app" });
  campaign = await createCountedCampaign(db, options);
  await fold(db);
}

beforeEach(async () => {
  await openCounted();
  register = new Registry();
  log = [];
  isLeading = true;
  asked = 0;
  woken = 0;
});

afterEach(async () => {
  await reconciler?.close();
  reconciler = undefined;
  await db.destroy();
});

function start(options: { atLeastEveryMs?: number } = {}): void {
  reconciler = startReconciler({
    url,
    isLeading() {
      asked++;
      return isLeading;
    },
    wake: () => void woken++,
    logger: pino({ base: null }, { write: (line: string) => void log.push(JSON.parse(line)) }),
    register,
    everyMs: 20,
    shareOfTime: 2,
    ...options,
  });
}

async function lastRun(): Promise<{ ranAt: Date; drift: number } | undefined> {
  const { rows } = await sql<{ ranAt: Date; drift: number }>`
    select ran_at as "ranAt", drift from live.reconciliation where campaign_id = ${campaign.id}
  `.execute(db);
  return rows[0];
}

async function exportedDrift(): Promise<Record<string, number>> {
  const values = (await register.getSingleMetric("igilik_drift")?.get())?.values ?? [];
  return Object.fromEntries(values.map(({ labels, value }) => [String(labels["campaign"]), value]));
}

test("a run's time and drift are on the next board, in the log only when there is a drift", async () => {
  start();
  await until(async () => (await lastRun()) !== undefined, { what: "a first run" });
  await until(() => woken >= 2);
  await fold(db);
  const { rows } = await sql<{ drift: number }>`
    select (b.body -> 'r' ->> 'drift')::numeric as drift
    from live.campaign_clock k join live.board_log b on b.campaign_id = k.campaign_id and b.seq = k.last_seq
    where k.campaign_id = ${campaign.id}
  `.execute(db);
  expect(rows).toEqual([{ drift: 0 }]);
  expect(await exportedDrift()).toEqual({ "marathon-2025": 0, "marathon-2026": 0 });
  expect(log).toEqual([]);
});

test("a rehearsal is recounted, but no metric tells its name", async () => {
  await db.destroy();
  await openCounted({ isRehearsal: true });
  start();
  await until(async () => (await lastRun()) !== undefined && (await exportedDriftOfAll()) > 0, {
    what: "both campaigns",
  });
  expect(Object.keys(await exportedDrift())).toEqual(["marathon-2025"]);
});

test("a drift is found, logged as a warning, exported, and gone once it is repaired", async () => {
  start();
  await until(async () => (await lastRun())?.drift === 0, { what: "a first run" });
  const touch = async (by: number): Promise<void> => {
    await sql`
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      values (${campaign.id}, 'active_volunteers', 'total', '', ${by})
    `.execute(db);
    await fold(db);
  };
  await touch(3);
  await until(async () => (await exportedDrift())["marathon-2026"] === 3, { what: "the drift" });
  expect(log.at(-1)).toMatchObject({ level: 40, campaign: "marathon-2026", drift: 3 });
  expect((await lastRun())?.drift).toBe(3);
  await touch(-3);
  await until(async () => (await exportedDrift())["marathon-2026"] === 0, { what: "the repair" });
});

test("a campaign on which nothing moves is left alone until its time comes, whatever its own touches do", async () => {
  start();
  await until(() => woken >= 2, { what: "both campaigns" });
  const first = await lastRun();
  await fold(db); // the runs' own touches make versions
  // Two more runs for the other campaign: in between, this one was looked at.
  for (const runs of [3, 4]) {
    await sql`select live.touch_campaign(id) from campaign where slug = 'marathon-2025'`.execute(db);
    await fold(db);
    await until(() => woken >= runs, { what: "the other campaign's next run" });
  }
  expect(await lastRun()).toEqual(first);
});

test("a campaign on which nothing moves is counted again after the longest time", async () => {
  start({ atLeastEveryMs: 30 });
  await until(async () => (await lastRun()) !== undefined);
  const first = await lastRun();
  await until(async () => (await lastRun())?.ranAt.getTime() !== first?.ranAt.getTime(), {
    what: "another run",
  });
});

test("only the leading node reconciles; one that stops leading exports no drift any more", async () => {
  isLeading = false;
  start();
  await until(() => asked >= 3, { what: "some idle runs" });
  expect(await lastRun()).toBeUndefined();
  isLeading = true;
  await until(async () => (await exportedDriftOfAll()) === 2, { what: "both campaigns" });
  isLeading = false;
  await until(async () => (await exportedDriftOfAll()) === 0, { what: "nothing to export" });
});

async function exportedDriftOfAll(): Promise<number> {
  return Object.keys(await exportedDrift()).length;
}
