import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/database/database.js";
import type { createMetrics } from "../src/live/metrics/metrics.service.js";
import { type CountedCampaign, createCountedCampaign, fold } from "./support/counted-campaign.js";
import { anybody, openFresh, registryOf } from "./support/counted-registry.js";

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

describe("the candidates are all that was recorded:", () => {
  const of = (query: (campaignId: string) => RawBuilder<{ n: number }>) => async (): Promise<number> =>
    (await query(campaign.id).execute(db)).rows[0]?.n ?? Number.NaN;
  const visits = of(
    (id) => sql`
      select (select count(*) from attendance where campaign_id = ${id})
        + (select count(*) from registration r where campaign_id = ${id} and state in ('PENDING', 'CONFIRMED', 'NO_SHOW')
            and (r.event_id, r.person_id) not in (select event_id, person_id from attendance where state <> 'VOIDED')) as n
    `,
  );
  const events = of((id) => sql`select count(*) as n from event where campaign_id = ${id}`);
  const hours = of((id) => sql`select sum(minutes) / 60.0 as n from hours_entry where campaign_id = ${id}`);
  const thanks = of((id) => sql`select count(*) as n from thank_you where campaign_id = ${id}`);

  test.each([
    ["events_held", events],
    ["events_planned", events],
    ["events_live", events],
    ["active_volunteers", visits],
    ["volunteer_turnouts", visits],
    ["volunteers_reported", visits],
    [
      "headcount_unnamed",
      of((id) => sql`select sum(count) as n from headcount_report where campaign_id = ${id}`),
    ],
    [
      "headcount_margin",
      of((id) => sql`select sum(count_at_most - count) as n from headcount_report where campaign_id = ${id}`),
    ],
    ["hours_verified", hours],
    ["hours_claimed", hours],
    ["thanks_published", thanks],
    ["thanks_received", thanks],
    [
      "impact.tea",
      of(
        (id) => sql`select sum(quantity) as n from impact_entry i join challenge c on c.id = i.challenge_id
          where i.campaign_id = ${id} and c.code = 'tea'`,
      ),
    ],
    [
      "organizations_active",
      of(
        (
          id,
        ) => sql`select count(distinct organization_id) as n from event_organizer join event e on e.id = event_id
          where e.campaign_id = ${id} and status in ('APPROVED', 'LIVE', 'HELD') and counts_as_event and not is_rehearsal`,
      ),
    ],
    [
      "first_time_volunteers",
      of(
        (id) => sql`select count(distinct person_id) as n from attendance a join event e on e.id = a.event_id
          where a.campaign_id = ${id} and tier = 'VERIFIED' and state <> 'VOIDED'
            and status not in ('CANCELLED', 'POSTPONED') and not is_rehearsal`,
      ),
    ],
  ])("of %s", async (id, count) => {
    const { candidates } = await metrics.explanationOf(await metrics.metric(anybody, campaign.slug, id));
    // Hours are rounded to hundredths, line by line.
    expect(candidates).toBeCloseTo(await count(), id.startsWith("hours") ? 1 : 9);
  });
});
