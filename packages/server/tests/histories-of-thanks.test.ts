import { isShortened, type ModerationVerdict } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { createEventsService } from "../src/events/events.service.js";
import { recountCampaign } from "../src/live/recount.js";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { createThanksService } from "../src/thanks/thanks.service.js";
import { createTransferService } from "../src/transfer/transfer.service.js";
import { type TestPlatform, anonymous, coordinator, createTestPlatform } from "./support/platform.js";
import { sixDays } from "./support/six-days.js";
import { type ThankedCampaign, type ThanksHands, playThanks } from "./support/thanks-history.js";

const histories = 12;
const stepsEach = 40;
const hands = 4;

/** The way of a thank-you as product and contract have it, written down once more. */
const ways: Record<string, Partial<Record<ModerationVerdict, string>>> = {
  RECEIVED: { APPROVED: "APPROVED", REJECTED: "REJECTED", STASHED: "STASHED" },
  STASHED: { APPROVED: "APPROVED", REJECTED: "REJECTED", RETURNED: "RECEIVED" },
  APPROVED: { HIDDEN: "HIDDEN", RETURNED: "RECEIVED" },
  REJECTED: { RETURNED: "RECEIVED" },
  HIDDEN: { APPROVED: "APPROVED" },
};

interface Kept {
  id: string;
  status: string;
  revision: number;
  channel: string;
  text: string;
  shown: string;
  heard_at: Date | null;
  verdicts: ModerationVerdict[];
}

describe("whatever is said, read in, decided, taken back and taken down at once", () => {
  let platform: TestPlatform;
  let thanks: ThanksHands["thanks"];
  let campaigns: ThankedCampaign[];
  const kept = new Map<string, readonly Kept[]>();

  beforeAll(async () => {
    platform = await createTestPlatform();
    const events = createEventsService(platform);
    const organizations = createOrganizationsService(platform);
    // As on several nodes: what one service keeps in memory another does not know.
    const all = Array.from({ length: hands }, (): ThanksHands => ({
      thanks: createThanksService(platform, { events, organizations }),
      transfer: createTransferService(platform),
    }));
    thanks = createThanksService(platform, { events, organizations });
    campaigns = [];
    for (let seed = 1; seed <= histories; seed++) {
      const campaign = await openCampaign(platform, `thanks-${seed}`);
      campaigns.push(campaign);
      await playThanks(platform.db, all, campaign, seed, stepsEach);
      kept.set(campaign.id, await readKept(platform, campaign.id));
    }
    await platform.drain();
  }, 120_000);
  afterAll(() => platform.close());

  it("something happened in them: each verdict was taken, and each channel spoke", () => {
    const rows = [...kept.values()].flat();
    const taken = new Set(rows.flatMap(({ verdicts }) => verdicts));
    expect([...taken].toSorted()).toEqual(["APPROVED", "HIDDEN", "REJECTED", "RETURNED", "STASHED"]);
    expect(new Set(rows.map(({ channel }) => channel))).toEqual(
      new Set(["PUBLIC_FORM", "COORDINATOR", "STREET"]),
    );
    expect(rows.some(({ text, shown }) => text !== shown)).toBe(true);
  });

  it("the counters are what a recount finds, and the board says what the facts say", async () => {
    for (const { id } of campaigns) {
      expect((await recountCampaign(platform.db, id)).differences).toEqual([]);
      const { body } = await platform.boards.refresh(id);
      const rows = kept.get(id) ?? [];
      expect(body.t["thanks_received"] ?? 0).toBe(rows.length);
      expect(body.t["thanks_published"] ?? 0).toBe(rows.filter(({ status }) => status === "APPROVED").length);
    }
  });

  it("every thank-you stands where its decisions lead, step by step, and each counts as one revision", () => {
    for (const { id, status, revision, verdicts } of [...kept.values()].flat()) {
      let at: string | undefined = "RECEIVED";
      for (const verdict of verdicts) at = at && ways[at]?.[verdict];
      expect({ id, status, revision }).toEqual({ id, status: at, revision: 1 + verdicts.length });
    }
  });

  it("strangers read what is approved and nothing else, in no words that nobody said", async () => {
    for (const { id, slug } of campaigns) {
      const rows = kept.get(id) ?? [];
      const approved = rows.filter(({ status }) => status === "APPROVED");
      const { nodes } = await thanks.list(anonymous, { campaign: slug, filter: null }, { first: 100 });
      expect(nodes.map((node) => node.id).toSorted()).toEqual(approved.map((row) => row.id).toSorted());
      for (const { text, shown } of rows) expect(shown === text || isShortened(text, shown)).toBe(true);
    }
  });

  it("whoever follows the feed ends with what is public: a takedown reaches every screen", async () => {
    const { rows } = await sql<{ campaign_id: string; kind: string; item_id: string }>`
      select campaign_id, kind, item_id from live.feed_log where feed = 'thanks' order by epoch, seq, ordinal
    `.execute(platform.db);
    for (const { id } of campaigns) {
      const shown = new Set<string>();
      for (const { kind, item_id } of rows.filter(({ campaign_id }) => campaign_id === id)) {
        if (kind === "APPROVED") shown.add(item_id);
        else shown.delete(item_id);
      }
      const approved = (kept.get(id) ?? []).filter(({ status }) => status === "APPROVED");
      expect([...shown].toSorted()).toEqual(approved.map((row) => row.id).toSorted());
    }
  });

  it("what a file brought is there once, however often and by however many it was read in", () => {
    for (const rows of kept.values()) {
      const heard = rows.filter(({ channel }) => channel === "STREET");
      const said = heard.map(({ text, heard_at }) => `${text} ${heard_at?.getTime()}`);
      expect(said).toEqual([...new Set(said)]);
    }
  });

  it("every decision stands in the audit with its subject", async () => {
    const { rows } = await sql<{ decided: number; audited: number }>`
      select (select count(*) from moderation_decision)::int as decided,
        (select sum(cardinality(subject_ids)) from audit_entry
          where action in ('moderateThankYou', 'moderateThankYous', 'takeDown'))::int as audited
    `.execute(platform.db);
    expect(rows[0]?.decided).toBeGreaterThan(histories);
    expect(rows[0]?.audited).toBe(rows[0]?.decided);
  });
});

async function openCampaign(platform: TestPlatform, slug: string): Promise<ThankedCampaign> {
  const service = createCampaignsService(platform);
  const { campaign } = await service.open(coordinator, sixDays(slug));
  await service.changePhase(coordinator, {
    clientRef: `publish ${slug}`,
    campaign: slug,
    phase: "PUBLISHED",
  });
  return { id: campaign.id, slug };
}

async function readKept({ db }: TestPlatform, campaignId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select t.id, t.status, t.revision, t.channel, t.text, coalesce(t.shortened_text, t.text) as shown, t.heard_at,
      array(select d.verdict from moderation_decision d where d.thank_you_id = t.id order by d.id) as verdicts
    from thank_you t where t.campaign_id = ${campaignId} order by t.id
  `.execute(db);
  return rows;
}
