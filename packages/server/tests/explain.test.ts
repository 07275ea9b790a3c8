import type { Viewer } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/database/database.js";
import type { createMetrics } from "../src/live/metrics/metrics.service.js";
import { recountCampaign } from "../src/live/recount.js";
import { type CountedCampaign, createCountedCampaign, fold } from "./support/counted-campaign.js";
import { anybody, openFresh, registryOf } from "./support/counted-registry.js";

/** Worked out by hand from the facts of the counted campaign. */
const expected: Record<
  string,
  { value: number; parts: Record<string, number>; leftOut: Record<string, number> }
> = {
  events_held: {
    value: 3,
    parts: { HELD: 3 },
    leftOut: {
      NOT_YET_HELD: 2,
      NOT_CONFIRMED: 1,
      CANCELLED: 2,
      REHEARSAL: 1,
      NOT_COUNTED: 1,
      NOT_APPROVED: 2,
    },
  },
  events_planned: {
    value: 6,
    parts: { HELD: 3, LIVE: 1, AWAITING: 1, EXPECTED: 1 },
    leftOut: { CANCELLED: 2, REHEARSAL: 1, NOT_COUNTED: 1, NOT_APPROVED: 2 },
  },
  events_live: {
    value: 1,
    parts: { LIVE: 1 },
    leftOut: { NOT_LIVE_NOW: 5, CANCELLED: 2, REHEARSAL: 1, NOT_COUNTED: 1, NOT_APPROVED: 2 },
  },
  active_volunteers: {
    value: 7,
    parts: { TURNOUTS: 10, REPEAT_VISITS: -3 },
    leftOut: { CANCELLED: 5, NOT_CHECKED_IN: 4, DUPLICATE_PERSON: 1, REHEARSAL: 2, VOIDED: 1, UNVERIFIED: 4 },
  },
  first_time_volunteers: { value: 5, parts: { PEOPLE: 7, CAME_BEFORE: -2 }, leftOut: {} },
  volunteer_turnouts: {
    value: 10,
    parts: { TURNOUTS: 10 },
    leftOut: { CANCELLED: 5, NOT_CHECKED_IN: 4, DUPLICATE_PERSON: 1, REHEARSAL: 2, VOIDED: 1, UNVERIFIED: 4 },
  },
  volunteers_reported: {
    value: 2,
    parts: { REPORTED_VISITS: 4, REPEATED_OR_VERIFIED: -2 },
    leftOut: {
      CANCELLED: 5,
      NOT_CHECKED_IN: 4,
      DUPLICATE_PERSON: 1,
      REHEARSAL: 2,
      VOIDED: 1,
      ALREADY_VERIFIED: 10,
    },
  },
  headcount_unnamed: {
    value: 145,
    parts: { REPORTED: 145 },
    leftOut: { CANCELLED: 12, REHEARSAL: 3, VOIDED: 40 },
  },
  headcount_margin: {
    value: 30,
    parts: { MARGIN: 30 },
    leftOut: { CANCELLED: 5, REHEARSAL: 1, VOIDED: 8 },
  },
  hours_verified: {
    value: 3.5,
    parts: { HOURS: 3.5 },
    leftOut: {
      CANCELLED: 1.25,
      DUPLICATE_PERSON: 0.17,
      REHEARSAL: 0.58,
      VOIDED: 0.67,
      REJECTED: 0.5,
      UNVERIFIED: 5.75,
    },
  },
  hours_claimed: {
    value: 5.75,
    parts: { CLAIMED: 5.75 },
    leftOut: {
      CANCELLED: 1.25,
      DUPLICATE_PERSON: 0.17,
      REHEARSAL: 0.58,
      VOIDED: 0.67,
      REJECTED: 0.5,
      ALREADY_VERIFIED: 3.5,
    },
  },
  thanks_published: { value: 3, parts: { APPROVED: 3 }, leftOut: { NOT_PUBLISHED: 5, REJECTED: 3 } },
  thanks_received: {
    value: 11,
    parts: { APPROVED: 3, RECEIVED: 4, STASHED: 1, REJECTED: 2, HIDDEN: 1 },
    leftOut: {},
  },
  organizations_active: { value: 2, parts: { ORGANIZATIONS: 2 }, leftOut: { NO_HELD_EVENT: 2 } },
  "impact.tea": {
    value: 3.3,
    parts: { RESULTS: 3.3 },
    leftOut: { CANCELLED: 8, REHEARSAL: 9, UNVERIFIED: 90.5, REJECTED: 6, VOIDED: 7 },
  },
  "impact.walls": {
    value: 12,
    parts: { RESULTS: 12 },
    leftOut: { CANCELLED: 0, REHEARSAL: 0, UNVERIFIED: 0, REJECTED: 0, VOIDED: 0 },
  },
};

let db: Database;
let campaign: CountedCampaign;
let metrics: ReturnType<typeof createMetrics>;

beforeAll(async () => {
  db = await openFresh();
  campaign = await createCountedCampaign(db);
  await fold(db);
  metrics = await registryOf(db);
});

afterAll(() => db.destroy());

describe.each(Object.entries(expected))("the receipt of %s", (id, { value, parts, leftOut }) => {
  test("says what the value is made of and what was left out", async () => {
    const metric = await metrics.metric(anybody, campaign.slug, id);
    const receipt = await metrics.explanationOf(metric);
    expect(metric.readings[0]?.value).toBe(value);
    expect(Object.fromEntries(receipt.parts.map((part) => [part.id, part.amount]))).toEqual(parts);
    expect(Object.fromEntries(receipt.leftOut.map((entry) => [entry.reason, entry.count]))).toEqual(leftOut);
  });

  test("adds up: the parts to the value, the positive parts and what was left out to all candidates", async () => {
    const metric = await metrics.metric(anybody, campaign.slug, id);
    const { parts: shown, leftOut: others, candidates } = await metrics.explanationOf(metric);
    expect(sum(shown.map(({ amount }) => amount))).toBeCloseTo(metric.readings[0]?.value ?? Number.NaN, 9);
    const positive = shown.map(({ amount }) => amount).filter((amount) => amount > 0);
    expect(sum([...positive, ...others.map(({ count }) => count)])).toBeCloseTo(candidates, 9);
  });

  test("names every part and every reason in three languages", async () => {
    const receipt = await metrics.explanationOf(await metrics.metric(anybody, campaign.slug, id));
    for (const { label } of [...receipt.parts, ...receipt.leftOut]) {
      expect(new Set([label.kk, label.ru, label.en, ""])).toHaveProperty("size", 4);
    }
  });
});

test("every metric of the registry has its receipt checked here, and every reason occurs", async () => {
  const ids = (await metrics.metrics(anybody, campaign.slug)).map(({ id }) => id);
  expect(ids).toEqual(Object.keys(expected));
  const silent = Object.keys(expected).filter((id) => Object.values(expected[id]?.leftOut ?? {}).includes(0));
  expect(silent).toEqual(["impact.walls"]);
});

test("a receipt belongs to the version of the value beside it, whatever was counted meanwhile", async () => {
  const metric = await metrics.metric(anybody, campaign.slug, "thanks_received");
  await db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto("thank_you")
      .values({ campaign_id: campaign.id, text: "One more", channel: "STREET" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await sql`select live.count_thanks(array[${id}]::uuid[], 1)`.execute(trx);
  });
  await fold(db);
  const receipt = await metrics.explanationOf(metric);
  expect(sum(receipt.parts.map(({ amount }) => amount))).toBe(metric.readings[0]?.value);
});

test("the rehearsal of a whole campaign is nobody's first time, and the receipt says so", async () => {
  const rehearsed = await openFresh();
  try {
    const { id, slug } = await createCountedCampaign(rehearsed, { isRehearsal: true });
    await fold(rehearsed);
    const coordinator: Viewer = {
      ...anybody,
      kind: "COORDINATOR",
      accountId: id,
      permissions: ["MANAGE_EVENTS"],
    };
    const registry = await registryOf(rehearsed);
    const metric = await registry.metric(coordinator, slug, "first_time_volunteers");
    const { parts, leftOut, candidates } = await registry.explanationOf(metric);
    expect(metric.readings).toEqual([{ tier: "VERIFIED", value: 0 }]);
    expect(parts).toEqual([]);
    expect(leftOut).toMatchObject([{ reason: "REHEARSAL", count: 7 }]);
    expect(candidates).toBe(7);
    expect((await recountCampaign(rehearsed, id)).differences).toEqual([]);
  } finally {
    await rehearsed.destroy();
  }
});

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
