import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@igilik/schema";
import { bookOf } from "../src/campaigns/code-book-lookup.js";
import { createEventsService } from "../src/events/events.service.js";
import { createMetrics } from "../src/live/metrics/metrics.service.js";
import { toProgressView } from "../src/live/progress-view.js";
import { recountCampaign } from "../src/live/recount.js";
import { createParticipationService } from "../src/participation/participation.service.js";
import { createPhotoImages } from "../src/photos/photo-images.js";
import { createPhotosService } from "../src/photos/photos.service.js";
import { createDuplicatesService } from "../src/volunteers/duplicates/duplicates.service.js";
import { countFacts, readCounters } from "./support/counters.js";
import { plainPhoto } from "./support/photos.js";
import {
  type TestPlatform,
  anonymous,
  coordinator,
  createTestPlatform,
  representativeOf,
} from "./support/platform.js";
import { type ReportedCampaign, inRosters, openReported } from "./support/reported-campaign.js";
import { type PlayedReports, type ReportHands, playReports } from "./support/reports-history.js";
import { crowdsThatStand, peopleOfRosters, photosFor, resultsThatCount } from "./support/reported-facts.js";
import { createRosterRuns } from "./support/roster-run.js";

const histories = 8;
const stepsEach = 110;
const hands = 4;

describe("whatever is reported, decided, corrected, attached, published and read in again at once", () => {
  let platform: TestPlatform;
  let hand: ReportHands;
  const played: (PlayedReports & { campaign: ReportedCampaign })[] = [];

  beforeAll(async () => {
    platform = await createTestPlatform();
    // As on several nodes: what one service keeps in memory another does not know.
    const all = Array.from({ length: hands }, (): ReportHands => {
      const events = createEventsService(platform);
      return {
        events,
        duplicates: createDuplicatesService(platform),
        images: createPhotoImages(platform.db, events),
        participation: createParticipationService(platform, events),
        photos: createPhotosService(platform, events),
        rosters: createRosterRuns(platform),
      };
    });
    hand = all[0] as ReportHands; // there are four
    const photo = await plainPhoto();
    for (let seed = 1; seed <= histories; seed++) {
      const campaign = await openReported(platform, seed);
      // The second roster comes while the first one's people are reported.
      const [first] = campaign.organizations;
      if (first) await hand.rosters.read(first.id, first.roster);
      played.push({
        campaign,
        ...(await playReports(platform.db, all, campaign, photo, seed, stepsEach)),
      });
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

  it("something of each sort happened in them", async () => {
    const kinds = [
      "photo where moment = 'BEFORE'",
      "photo where status = 'PUBLISHED'",
      "photo where status = 'HIDDEN' and moment = 'BEFORE'",
      "photo p join event e on e.id = p.event_id where p.status = 'PUBLISHED' and (e.status = 'DRAFT' or e.is_rehearsal)",
      "impact_entry where state = 'VERIFIED'",
      "impact_entry where state = 'CLAIMED'",
      "correction where change ? 'quantity'",
      "headcount_report where is_replaced",
      "event_report where account_id = '00000000-0000-7000-8000-000000000003' and people_counted > 0",
      "attendance where tier = 'REPORTED' and state <> 'VOIDED'",
      "hours_entry where source = 'CLAIM' and state = 'VERIFIED'",
      "duplicate_candidate where state = 'SAME'",
      "duplicate_candidate where state = 'NOT_SAME'",
      "person_merge where undone_at is not null",
      "event where status = 'CANCELLED'",
    ];
    const counts = await Promise.all(kinds.map(async (from) => [from, await count(from)] as const));
    expect(counts.filter(([, n]) => n === 0)).toEqual([]);
    // In one of them all its events may stand cancelled whenever somebody comes.
    expect(played.flatMap(({ checkedIn }) => checkedIn).length).toBeGreaterThan(histories);
  });

  it("a photo of before the work was never public, and strangers are served what is published and nothing else", async () => {
    expect(played.flatMap(({ leaked }) => leaked)).toEqual([]);
    for (const { campaign } of played) {
      const [own, other] = campaign.organizations.map(({ id }) => representativeOf(id));
      for (const viewer of [anonymous, own as Viewer, other as Viewer]) {
        const rows = await photosFor(platform.db, campaign.id, viewer.organization?.id ?? null);
        const served = rows.filter(({ isServed }) => isServed).map(({ id }) => id);
        const given = await Promise.all(rows.map(({ id }) => hand.images.read(viewer, id, "SMALL")));
        expect(rows.filter((_, n) => given[n]).map(({ id }) => id)).toEqual(served);
        const lists = await Promise.all(
          campaign.events.map(async (event) =>
            (await hand.events.find(viewer, event))
              ? (await hand.photos.ofEvent(viewer, event, { first: 100 })).nodes.map(({ id }) => id)
              : [],
          ),
        );
        expect(lists.flat().toSorted()).toEqual(served.toSorted());
      }
    }
  });

  it("what is told of a challenge is the sum of what counts, tier by tier, on the board and in its metric", async () => {
    const metrics = createMetrics(platform);
    for (const { campaign } of played) {
      const board = toProgressView(
        await platform.boards.refresh(campaign.id),
        await bookOf(platform, campaign.id),
      );
      for (const { id, code } of campaign.challenges) {
        const facts = await resultsThatCount(platform.db, id);
        expect(board.challenges.find(({ challengeId }) => challengeId === id)).toMatchObject(facts);
        const metric = await metrics.metric(coordinator, campaign.slug, `impact.${code}`);
        const said = Object.fromEntries(metric.readings.map(({ tier, value }) => [tier, value]));
        expect(said).toMatchObject({ VERIFIED: facts.verified, REPORTED: facts.reported });
      }
    }
  });

  it("a result stands once, however often it was sent, and its correction takes its place", async () => {
    for (const { campaign } of played) {
      const { rows } = await sql<{ entries: number; amounts: number; voided: number; taken: number }>`
        select count(*)::int as entries, count(distinct quantity)::int as amounts,
          count(*) filter (where state = 'VOIDED')::int as voided,
          (select count(*)::int from correction c where c.campaign_id = ${campaign.id}
            and c.subject_kind = 'impact_entry'
            and (c.change ? 'quantity' or c.change #>> '{state,1}' = 'VOIDED')) as taken
        from impact_entry where campaign_id = ${campaign.id}
      `.execute(platform.db);
      const [found] = rows;
      expect(found?.amounts).toBe(found?.entries);
      expect(found?.voided).toBe(found?.taken);
    }
    expect(
      await count(`impact_entry i, lateral (
          select c.change #>> '{state,1}' as state from correction c
          where c.subject_id = i.id and c.subject_kind = 'impact_entry' and c.change ? 'state' order by c.id desc limit 1
        ) decided where i.state not in (decided.state, 'VOIDED')`),
    ).toBe(0);
  });

  it("a report is kept once, however often it was sent, and one that was tried out is not", async () => {
    for (const { campaign, handedIn } of played) {
      expect(await count(`event_report where campaign_id = '${campaign.id}'`)).toBe(handedIn.size);
    }
  });

  it("of each crowd the last head-count stands alone, and the board's range is what stands", async () => {
    const twice = "group by event_id, organization_id having count(*) > 1";
    expect(await count(`(select from headcount_report where not is_replaced ${twice}) x`)).toBe(0);
    expect(await count("headcount_report where is_replaced")).toBe(
      await count("correction where subject_kind = 'headcount_report'"),
    );
    expect(
      await count(`headcount_report h join headcount_report later on later.event_id = h.event_id
        and later.organization_id is not distinct from h.organization_id and later.id > h.id
        where not h.is_replaced`),
    ).toBe(0);
    for (const { campaign } of played) {
      const { least, most, came, named } = await crowdsThatStand(platform.db, campaign.id);
      const board = toProgressView(
        await platform.boards.refresh(campaign.id),
        await bookOf(platform, campaign.id),
      );
      expect(board).toMatchObject({
        ...{ headcountUnnamed: least, headcountUnnamedAtMost: most },
        ...{ activeVolunteers: came, volunteersReported: named - came },
        ...{ peopleAtLeast: came, peopleAtMost: named + most },
      });
    }
  });

  it("nobody is counted twice, and whoever a desk has seen stays verified whatever reports say", async () => {
    const standing = "select from attendance where state <> 'VOIDED'";
    expect(await count(`(${standing} group by event_id, person_id having count(*) > 1) x`)).toBe(0);
    for (const { checkedIn } of played) {
      const { rows } = await sql<{ event: string; volunteer: string }>`
        select t.event, t.volunteer
        from jsonb_to_recordset(${JSON.stringify(checkedIn)}::jsonb) as t (event uuid, volunteer uuid)
        join person p on p.id = t.volunteer
        where not exists (
          select from attendance a where a.event_id = t.event and a.person_id = coalesce(p.merged_into, p.id)
            and a.state <> 'VOIDED' and a.tier = 'VERIFIED'
        )
      `.execute(platform.db);
      expect(rows).toEqual([]);
    }
  });

  it("the counters are what a recount finds and what the facts say in plain SQL", async () => {
    for (const { campaign } of played) {
      expect((await recountCampaign(platform.db, campaign.id)).differences).toEqual([]);
      expect(await readCounters(platform.db, campaign.id)).toEqual(
        await countFacts(platform.db, campaign.id),
      );
    }
  });

  it("rosters that are read in again add nobody, ask nobody twice and leave what was decided", async () => {
    for (const { campaign } of played) {
      const organizationIds = campaign.organizations.map(({ id }) => id);
      const read = () => peopleOfRosters(platform.db, organizationIds);
      // One of them may not have come yet.
      for (const { id, roster } of campaign.organizations) await hand.rosters.read(id, roster);
      const before = await read();
      expect([before.people.length, before.pairs.length]).toEqual([inRosters.people, inRosters.pairs]);
      for (const { id, roster } of campaign.organizations) {
        const { import: told } = await hand.rosters.read(id, roster);
        expect(told.added).toBe(0);
      }
      expect(await read()).toEqual(before);

      const mergedInto = new Map(before.people.map(({ id, merged_into }) => [id, merged_into]));
      for (const { first_id, second_id, state } of before.pairs) {
        expect([state, mergedInto.get(second_id) === first_id]).toEqual([state, state === "SAME"]);
      }
      const asked = await hand.duplicates.list(coordinator, "OPEN", { first: 100 });
      const open = before.pairs.filter(({ state }) => state === "OPEN").map(({ first_id }) => first_id);
      const listed = asked.nodes.map(({ firstId }) => firstId).filter((id) => mergedInto.has(id));
      expect(listed.toSorted()).toEqual(open.toSorted());
    }
  });
});
