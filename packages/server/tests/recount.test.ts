import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../src/database/database.js";
import { recountCommand } from "../src/live/recount-report.js";
import { recountCampaign } from "../src/live/recount.js";
import { type CountedCampaign, createCountedCampaign, fold } from "./support/counted-campaign.js";
import { freshDatabase } from "./support/database.js";

let db: Database;
let campaign: CountedCampaign;

beforeEach(async () => {
  const { url } = await freshDatabase();
  db = openDatabase({ url, connections: 4, statementTimeoutMs: 10_000, name: "test", role: "igilik_app" });
  campaign = await createCountedCampaign(db);
});

afterEach(() => db.destroy());

test("a recount from the facts equals the counters, before and after they are folded", async () => {
  const waiting = await recountCampaign(db, campaign.id);
  expect(waiting.differences).toEqual([]);
  expect(waiting.drift).toBe(0);
  await fold(db);
  const folded = await recountCampaign(db, campaign.id);
  expect(folded).toEqual(waiting);
  expect(folded.metrics).toMatchObject({
    active_volunteers: { recount: 7, drift: 0 },
    hours_verified: { recount: 210, drift: 0 },
    "impact.tea": { recount: 3.3, drift: 0 },
  });
});

test("every counter that the counting functions write is recounted by a metric", async () => {
  await fold(db);
  const { rows: counters } = await sql<{ metric: string; dimension: string; key: string }>`
    update live.counter set value = value + 1 where campaign_id = ${campaign.id} returning metric, dimension, key
  `.execute(db);
  const { differences, drift, metrics } = await recountCampaign(db, campaign.id);
  expect(differences).toHaveLength(counters.length);
  expect(drift).toBeCloseTo(counters.length, 9);
  const driftOfMetrics = Object.values(metrics).reduce((sum, metric) => sum + metric.drift, 0);
  expect(driftOfMetrics).toBeCloseTo(drift, 9);
});

test("a recount takes no lock that a write could wait for", async () => {
  await db.transaction().execute(async (trx) => {
    // Leaves room for plain reading only: even a row lock for sharing would wait here, and time out.
    await sql`
      lock table attendance, event, person, campaign, registration, hours_entry, impact_entry, headcount_report, thank_you,
        live.presence, live.counter, live.counter_delta in exclusive mode
    `.execute(trx);
    await expect(recountCampaign(db, campaign.id)).resolves.toMatchObject({ drift: 0 });
  });
});

describe("a counter that was tampered with is found:", () => {
  test("one that is too high", async () => {
    await fold(db);
    await sql`
      update live.counter set value = value + 5 where metric = 'active_volunteers' and dimension = 'district' and key = 'medeu'
    `.execute(db);
    const { differences, drift, metrics } = await recountCampaign(db, campaign.id);
    expect(differences).toEqual([
      { metric: "active_volunteers", dimension: "district", key: "medeu", counted: 11, recounted: 6 },
    ]);
    expect(drift).toBe(5);
    expect(metrics["active_volunteers"]).toEqual({ recount: 7, drift: 5 });
  });

  test("one that is gone", async () => {
    await fold(db);
    await sql`delete from live.counter where metric = 'visits' and key = 'NOT_CHECKED_IN'`.execute(db);
    const { differences, metrics } = await recountCampaign(db, campaign.id);
    expect(differences).toEqual([
      { metric: "visits", dimension: "class", key: "NOT_CHECKED_IN", counted: 0, recounted: 4 },
    ]);
    expect(metrics["volunteer_turnouts"]?.drift).toBe(4);
  });

  test("one that no fact stands behind", async () => {
    await sql`
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      values (${campaign.id}, 'active_volunteers', 'day', '2026-12-09', 2), (${campaign.id}, 'cakes', 'total', '', 1)
    `.execute(db);
    const { differences, drift, metrics } = await recountCampaign(db, campaign.id);
    expect(differences).toContainEqual({
      metric: "active_volunteers",
      dimension: "day",
      key: "2026-12-09",
      counted: 2,
      recounted: 0,
    });
    expect(differences).toContainEqual({
      metric: "cakes",
      dimension: "total",
      key: "",
      counted: 1,
      recounted: 0,
    });
    expect(drift).toBe(3);
    expect(metrics["active_volunteers"]?.drift).toBe(2);
  });
});

describe("a fact that was changed without counting is found:", () => {
  test.each([
    [
      "an attendance",
      sql`update attendance set state = 'VOIDED', void_cause = 'UNDONE' where tier = 'REPORTED'`,
    ],
    ["an event's state", sql`update event set status = 'CANCELLED' where status = 'HELD'`],
    [
      "an event's day",
      sql`update event set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'`,
    ],
    [
      "an event's district",
      sql`update event set district_id = (
      select id from district d where d.campaign_id = event.campaign_id and d.code = 'alatau')`,
    ],
    ["who brought somebody", sql`delete from attendance_organization`],
    [
      "whom a turnout belongs to",
      sql`update attendance set person_id = (select id from person where code = 'P16')
      where id = (select a.id from attendance a join event e on e.id = a.event_id join person p on p.id = a.person_id
        where e.title ->> 'en' = 'late' and p.code = 'P6')`,
    ],
    [
      "last year's attendance",
      sql`update attendance set state = 'VOIDED', void_cause = 'UNDONE'
      where campaign_id in (select id from campaign where slug = 'marathon-2025')`,
    ],
    ["a registration", sql`update registration set state = 'CANCELLED' where state = 'NO_SHOW'`],
    ["hours", sql`update hours_entry set minutes = minutes + 1 where state = 'REJECTED'`],
    ["a head-count", sql`update headcount_report set is_replaced = true`],
    ["a head-count's upper end", sql`update headcount_report set count_at_most = 131 where count = 100`],
    ["a result", sql`update impact_entry set quantity = quantity + 0.001 where state = 'VOIDED'`],
    ["a thank-you", sql`update thank_you set status = 'HIDDEN' where status = 'REJECTED'`],
    ["an organizer", sql`delete from event_organizer`],
  ])("%s", async (_, tamper) => {
    await tamper.execute(db);
    const { drift, differences } = await recountCampaign(db, campaign.id);
    expect(differences.length).toBeGreaterThan(0);
    expect(drift).toBeGreaterThan(0);
  });
});

describe("the report", () => {
  const report = async (slug?: string) => {
    const lines: string[] = [];
    const exitCode = await recountCommand(db, slug, (line) => lines.push(line));
    return { exitCode, lines };
  };

  test("answers 0 when all counters of all campaigns agree with the facts", async () => {
    const { exitCode, lines } = await report();
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatch(/^marathon-202[56]: all \d+ counters agree with the facts\.$/);
  });

  test("says where counters differ and answers 1", async () => {
    await fold(db);
    await sql`
      update live.counter set value = 9 where campaign_id = ${campaign.id} and metric = 'thanks_received'
    `.execute(db);
    const { exitCode, lines } = await report("marathon-2026");
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(/^marathon-2026: 1 of \d+ counters differ from the facts, by 2 in all\.$/);
    expect(lines.at(-1)?.trim().split(/\s+/)).toEqual(["thanks_received", "total", "9", "11", "-2"]);
    expect((await report("marathon-2025")).exitCode).toBe(0);
  });

  test("answers 1 for a campaign that is not there", async () => {
    expect(await report("marathon-1999")).toEqual({
      exitCode: 1,
      lines: ['There is no campaign "marathon-1999".'],
    });
  });
});
