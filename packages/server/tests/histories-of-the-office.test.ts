import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { createEventsService } from "../src/events/events.service.js";
import { recountCampaign } from "../src/live/recount.js";
import { createParticipationService } from "../src/participation/participation.service.js";
import { createTransferService } from "../src/transfer/transfer.service.js";
import { createVolunteersService } from "../src/volunteers/volunteers.service.js";
import { countFacts, readCounters } from "./support/counters.js";
import { type OfficeCampaign, type OfficeHands, playOffice } from "./support/office-history.js";
import { dayFromNow } from "./support/open-marathon.js";
import { type TestPlatform, coordinator, createTestPlatform } from "./support/platform.js";
import { sixDays } from "./support/six-days.js";

const histories = 12;
const stepsEach = 90;
const hands = 4;

describe("whatever is read in, undone, changed, checked in, claimed and withdrawn at once", () => {
  let platform: TestPlatform;
  let campaigns: OfficeCampaign[];

  beforeAll(async () => {
    platform = await createTestPlatform();
    // As on several nodes: what one service keeps in memory another does not know.
    const all = Array.from({ length: hands }, (): OfficeHands => {
      const events = createEventsService(platform);
      return {
        events,
        participation: createParticipationService(platform, events),
        transfer: createTransferService(platform),
        volunteers: createVolunteersService(platform),
      };
    });
    campaigns = [];
    for (let seed = 1; seed <= histories; seed++) {
      const campaign = await openCampaign(platform, `office-${seed}`);
      campaigns.push(campaign);
      await playOffice(platform.db, all, campaign, seed, stepsEach);
    }
    await platform.drain();
  }, 120_000);
  afterAll(() => platform.close());

  const count = async (from: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(
      platform.db,
    );
    return rows[0]?.n ?? 0;
  };

  it("something happened in them: imports stand and were undone, people came, hours were claimed", async () => {
    const kinds = [
      "programme_import where undone_at is null",
      "programme_import where undone_at is not null",
      "attendance where state in ('PRESENT', 'LEFT')",
      "attendance where state = 'VOIDED'",
      "hours_entry where source = 'CLAIM'",
      "consent where withdrawn_because is not null",
      "event where status = 'CANCELLED' and revision > 1",
    ];
    const counts = await Promise.all(kinds.map(async (from) => [from, await count(from)] as const));
    expect(counts.filter(([, n]) => n === 0)).toEqual([]);
  });

  it("the counters are what a recount finds and what the facts say in plain SQL, and so is the board", async () => {
    for (const { id } of campaigns) {
      expect((await recountCampaign(platform.db, id)).differences).toEqual([]);
      expect(await readCounters(platform.db, id)).toEqual(await countFacts(platform.db, id));
      const { body } = await platform.boards.refresh(id);
      const { rows } = await sql<{ people: number }>`
        select count(distinct a.person_id)::int as people from attendance a join event e on e.id = a.event_id
        where a.campaign_id = ${id} and a.state <> 'VOIDED' and a.tier = 'VERIFIED'
          and e.status not in ('CANCELLED', 'POSTPONED')
      `.execute(platform.db);
      expect(body.t["active_volunteers"] ?? 0).toBe(rows[0]?.people);
    }
  });

  it("an undone import has left no event that it made, and an event in which people are was never taken away", async () => {
    expect(
      await count(`imported_event i join programme_import p on p.id = i.import_id
        where p.undone_at is not null and i.before is null`),
    ).toBe(0);
    const made = await count("imported_event where before is null");
    expect(await count("event")).toBe(made);
    // Whoever was checked in is at an event that stands: undone as a whole or not at all.
    expect(await count("attendance a left join event e on e.id = a.event_id where e.id is null")).toBe(0);
  });

  it("nobody has two verified times of one visit, and nobody has two visits of one event", async () => {
    const twice = "group by attendance_id having count(*) > 1";
    expect(await count(`(select from hours_entry where state = 'VERIFIED' ${twice}) x`)).toBe(0);
    const visits = "select from attendance where state <> 'VOIDED' and covered_by is null";
    expect(await count(`(${visits} group by event_id, person_id having count(*) > 1) x`)).toBe(0);
  });

  it("whoever is under age and came had a guardian's consent when they did", async () => {
    const children = campaigns.flatMap(({ people }) => people.slice(0, 2));
    const { rows } = await sql<{ came: number; agreed: number }>`
      select count(*)::int as came, count(*) filter (where exists (
        select from consent c where c.person_id = a.person_id and c.granted_by = 'GUARDIAN'
          and (c.until is null or c.until >= a.created_at)
      ))::int as agreed
      from attendance a where a.person_id = any (${children}::uuid[])
    `.execute(platform.db);
    expect(rows[0]?.came).toBeGreaterThan(0);
    expect(rows[0]?.agreed).toBe(rows[0]?.came);
  });
});

async function openCampaign(platform: TestPlatform, slug: string): Promise<OfficeCampaign> {
  const service = createCampaignsService(platform);
  const days = { startsOn: dayFromNow(-2), endsOn: dayFromNow(3) };
  const { campaign } = await service.open(coordinator, sixDays(slug, days));
  const publish = { clientRef: `publish ${slug}`, campaign: slug, phase: "PUBLISHED" } as const;
  await service.changePhase(coordinator, publish);
  const { rows } = await sql<{ id: string }>`
    insert into person (code, family_name, given_name, birth_year)
    select upper(replace(${slug}, '-', '')) || n, 'Ф', 'И', case when n < 3 then 2014 else 1990 end
    from generate_series(1, 6) n returning id
  `.execute(platform.db);
  return { id: campaign.id, slug, people: rows.map(({ id }) => id) };
}
