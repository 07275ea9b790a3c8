import type { Viewer } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeBookReader } from "../src/campaigns/code-book.repository.js";
import { type Database, openDatabase } from "../src/database/database.js";
import { Boards } from "../src/live/boards.js";
import { CodeBooks } from "../src/live/code-books.js";
import { readCampaignReport } from "../src/report/read-report.js";
import { createMetrics } from "../src/live/metrics/metrics.service.js";
import { metricsOf } from "../src/live/metrics/registry.js";
import { type CountedCampaign, createCountedCampaign, fold } from "./support/counted-campaign.js";
import { freshDatabase } from "./support/database.js";

const anybody: Viewer = {
  kind: "ANONYMOUS",
  displayName: null,
  permissions: ["READ_PUBLIC"],
  organization: null,
  isDemonstrationOnly: false,
  accountId: null,
  address: null,
  requestId: "test",
};

let db: Database;
let campaign: CountedCampaign;
let boards: Boards;
let codeBooks: CodeBooks;
let metrics: ReturnType<typeof createMetrics>;

beforeAll(async () => {
  const { url } = await freshDatabase();
  db = openDatabase({ url, connections: 4, statementTimeoutMs: 10_000, name: "test", role: "igilik_app" });
  campaign = await createCountedCampaign(db);
  // The campaign's own clock stands, so that its minutes are the test's.
  await sql`
    insert into demonstration_clock (campaign_id, campaign_at, real_at, rate, runs_until)
    values (${campaign.id}, '2026-12-04 11:00:30+05', now(), 0, '2026-12-09 23:59+05')
  `.execute(db);
  await fold(db);
  codeBooks = new CodeBooks(codeBookReader(db));
  await codeBooks.load();
  boards = new Boards(db, codeBooks);
  metrics = createMetrics({ db, codeBooks, boards });
});

afterAll(() => db.destroy());

describe("the registry", () => {
  const text = (name: string) => ({ kk: name, ru: name, en: name });
  const registry = metricsOf([{ code: "tea", name: text("Tea"), unit: text("cups") }]);

  test("holds every metric once, challenges last", () => {
    expect(registry.map(({ id }) => id)).toEqual([
      "events_held",
      "events_planned",
      "events_live",
      "active_volunteers",
      "first_time_volunteers",
      "volunteer_turnouts",
      "volunteers_reported",
      "headcount_unnamed",
      "headcount_margin",
      "hours_verified",
      "hours_claimed",
      "thanks_published",
      "thanks_received",
      "organizations_active",
      "impact.tea",
    ]);
  });

  test.each(registry)("names and defines $id in three languages", ({ id, name, definition, unit }) => {
    const texts = [
      definition,
      ...(id.startsWith("impact.") ? [] : [name]),
      ...(unit && unit.en !== "cups" ? [unit] : []),
    ];
    for (const { kk, ru, en } of texts) expect(new Set([kk, ru, en, ""]).size).toBe(4);
    expect(definition.ru.length).toBeGreaterThan(name.ru.length);
  });

  test("gives a challenge its own name and unit", () => {
    expect(registry.at(-1)).toMatchObject({ name: text("Tea"), unit: text("cups") });
  });
});

test("a metric shows its values by tier, in its unit, with their version and time", async () => {
  const board = await boards.board(campaign.id);
  const shown = await metrics.metrics(anybody, null);
  const readings = Object.fromEntries(shown.map((metric) => [metric.id, metric.readings]));
  expect(readings["active_volunteers"]).toEqual([
    { tier: "VERIFIED", value: 7 },
    { tier: "REPORTED", value: 2 },
  ]);
  expect(readings["hours_verified"]).toEqual([
    { tier: "VERIFIED", value: 3.5 },
    { tier: "REPORTED", value: 5.75 },
  ]);
  expect(readings["headcount_unnamed"]).toEqual([{ tier: "REPORTED", value: 145 }]);
  expect(readings["headcount_margin"]).toEqual([{ tier: "REPORTED", value: 30 }]);
  expect(readings["impact.tea"]).toEqual([
    { tier: "VERIFIED", value: 3.3 },
    { tier: "REPORTED", value: 90.5 },
  ]);
  for (const metric of shown) {
    expect(metric).toMatchObject({ version: board.versionText, asOf: "2026-12-04T11:00:30.000+05:00" });
  }
});

test("a report has every number and part of one version, as they are shown elsewhere", async () => {
  const board = await boards.board(campaign.id);
  const shown = await metrics.metrics(anybody, null);
  const report = await readCampaignReport({ boards, codeBooks }, anybody, null);
  expect(report.metrics.map(({ id, readings, version }) => ({ id, readings, version }))).toEqual(
    shown.map(({ id, readings }) => ({ id, readings, version: board.versionText })),
  );
  expect(report.progress).toMatchObject({ version: board.versionText, activeVolunteers: 7 });
  expect(await metrics.explanationOf(report.metrics[0]!)).toEqual(await metrics.explanationOf(shown[0]!));
  await expect(readCampaignReport({ boards, codeBooks }, anybody, "marathon-1999")).rejects.toMatchObject({
    code: "CAMPAIGN_NOT_FOUND",
  });
});

test("an unknown metric and an unknown campaign are refused", async () => {
  await expect(metrics.metric(anybody, null, "cakes")).rejects.toMatchObject({ code: "METRIC_NOT_FOUND" });
  await expect(metrics.metric(anybody, "marathon-1999", "events_held")).rejects.toMatchObject({
    code: "CAMPAIGN_NOT_FOUND",
  });
});

test("the last recount stands on the receipt, in the metric's unit and the campaign's time", async () => {
  const hours = await metrics.metric(anybody, null, "hours_verified");
  expect(await metrics.explanationOf(hours)).toMatchObject({ recountedAt: null, recount: null, drift: null });
  await sql`
    insert into live.reconciliation (campaign_id, ran_at, drift, readings)
    values (${campaign.id}, '2026-12-04 11:00+05', 30, '{"hours_verified": {"recount": 240, "drift": 30}}')
  `.execute(db);
  expect(await metrics.explanationOf(hours)).toMatchObject({
    recountedAt: "2026-12-04T11:00:00.000+05:00",
    recount: 4,
    drift: 0.5,
  });
  const events = await metrics.metric(anybody, null, "events_held");
  expect(await metrics.explanationOf(events)).toMatchObject({
    recountedAt: null,
    recount: null,
    drift: null,
  });
});

describe("the course of a metric", () => {
  const historyOf = async (
    id: string,
    from: string | null = null,
    to: string | null = null,
    points = 1_000,
  ) => metrics.historyOf(await metrics.metric(anybody, campaign.slug, id), { from, to, points });

  beforeAll(async () => {
    // 2 000 minutes up to 10:59 on 4 December; hours grow by six minutes each minute, and planning began the day before.
    await sql`
      insert into live.board_sample (campaign_id, minute, totals)
      select ${campaign.id}, timestamptz '2026-12-04 10:59+05' - n * interval '1 minute',
        jsonb_build_object('hours_verified', (2000 - n) * 6)
      from generate_series(0, 1999) n
    `.execute(db);
  });

  test("begins at the first midnight with what stood then and ends with the value now", async () => {
    const points = await historyOf("hours_verified");
    expect(points[0]).toEqual({ at: "2026-12-04T00:00:00.000+05:00", value: 134 });
    expect(points.at(-2)).toEqual({ at: "2026-12-04T11:00:00.000+05:00", value: 200 });
    expect(points.at(-1)).toEqual({ at: "2026-12-04T11:00:30.000+05:00", value: 3.5 });
    expect(points).toHaveLength(662);
    expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted());
  });

  test("is thinned evenly to 1 000 points, the newest among them", async () => {
    const points = await historyOf("hours_verified", "2026-12-01T00:00:00+05:00");
    expect(points.length).toBeGreaterThan(990);
    expect(points.length).toBeLessThanOrEqual(1_000);
    const steps = points
      .slice(1, -1)
      .map(({ at }, index) => Date.parse(at) - Date.parse(points[index]?.at ?? ""));
    expect(Math.max(...steps)).toBeLessThanOrEqual(3 * 60_000);
    expect(points.at(-2)?.at).toBe("2026-12-04T11:00:00.000+05:00");
  });

  test.each([2, 3, 40])(
    "has %i points at most when that is asked for, the value now among them",
    async (most) => {
      const points = await historyOf("hours_verified", "2026-12-04T00:00:00+05:00", null, most);
      expect(points).toHaveLength(most);
      expect(points.at(0)?.at).toBe("2026-12-04T00:00:00.000+05:00");
      expect(points.at(-1)).toEqual({ at: "2026-12-04T11:00:30.000+05:00", value: 3.5 });
    },
  );

  test("keeps to the span that is asked for", async () => {
    const points = await historyOf(
      "hours_verified",
      "2026-12-04T09:58:30+05:00",
      "2026-12-04T10:01:00+05:00",
    );
    expect(points).toEqual([
      { at: "2026-12-04T09:58:30.000+05:00", value: 193.8 },
      { at: "2026-12-04T09:59:00.000+05:00", value: 193.9 },
      { at: "2026-12-04T10:00:00.000+05:00", value: 194 },
      { at: "2026-12-04T10:01:00.000+05:00", value: 194.1 },
    ]);
    expect(
      await historyOf("hours_verified", "2026-12-04T10:01:00+05:00", "2026-12-04T10:00:00+05:00"),
    ).toEqual([]);
    expect(await historyOf("hours_verified", "2026-12-05T00:00:00+05:00")).toEqual([]);
  });

  test("is empty for a challenge's result", async () => {
    expect(await historyOf("impact.tea")).toEqual([]);
  });
});
