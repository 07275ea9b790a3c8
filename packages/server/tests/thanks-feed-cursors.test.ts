import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FollowedMarathon, openFollowedMarathon } from "./support/followed-marathon.js";
import type { OpenMarathon } from "./support/open-marathon.js";
import { itemsOf } from "./support/feed-told.js";
import { decideThanks, publishThanks, publishTogether } from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

describe("the feed of thank-yous, begun from a cursor", () => {
  let feed: FollowedMarathon;
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    feed = await openFollowedMarathon();
    ({ world, marathon } = feed);
    await publishThanks(world, marathon.slug);
    await publishTogether(world, marathon, 12);
    await publishThanks(world, marathon.slug);
    await world.settle();
  });
  afterAll(() => feed.close());

  it("replays from every place on exactly what came after it", async () => {
    const items = await feed.log();
    expect(items.length).toBeGreaterThan(10);
    const places = [
      `${marathon.slug}.1.0.0`,
      ...items.map(({ version }) => version),
      ...items.map(({ version }) => version.replace(/\d+$/, "0")),
    ];
    const told = await Promise.all(
      places.map(async (after) => {
        const follower = feed.follow({ after });
        const rest = itemsAfter(items, after);
        await until(() => itemsOf(follower.told).length >= rest.length);
        return { follower, rest };
      }),
    );
    const id = await publishThanks(world, marathon.slug);
    for (const { follower, rest } of told) {
      await feed.hasAll(follower);
      expect(itemsOf(follower.told).slice(0, -1)).toEqual(rest);
      expect(itemsOf(follower.told).at(-1)?.id).toBe(id);
      expect(follower.told.some(({ __typename }) => __typename === "Resync")).toBe(false);
    }
    for (const { follower } of told) await follower.close();
  });

  it("replays what was taken down meanwhile without its words", async () => {
    const last = (await feed.log()).at(-1)?.version ?? "";
    const words = "Айгерім Қасымова из 5 «Б», спасибо";
    const id = await publishThanks(world, marathon.slug, words);
    await decideThanks(world, id, "HIDDEN");
    await world.settle();
    const follower = feed.follow({ after: last });
    await feed.hasAll(follower);
    expect(follower.told.map(({ __typename }) => __typename)).toEqual(["ThankYouHidden", "ThankYouHidden"]);
    expect(JSON.stringify(follower.told)).not.toContain("Қасымова");
    const { rows } = await sql<{
      kept: string;
    }>`select string_agg(f::text, ' ') as kept from live.feed_log f`.execute(world.server.platform.db);
    expect(rows[0]?.kept).toContain(id);
    expect(rows[0]?.kept).not.toContain("Қасымова");
  });

  it.each([
    ["of another epoch", (version: string) => version.replace(/\.\d+\.(\d+)\.(\d+)$/, ".99.$1.$2")],
    ["that nobody has written yet", (version: string) => version.replace(/\.(\d+)\.\d+$/, ".999999.1")],
    ["that is no version", () => "nonsense"],
    ["of another campaign", () => "another-campaign.1.1.0"],
  ])("answers a cursor %s with Resync, and goes on from there", async (_, change) => {
    const follower = feed.follow({ after: change((await feed.log()).at(-1)?.version ?? "") });
    await until(() => follower.told.length === 1);
    expect(follower.told[0]?.__typename).toBe("Resync");
    const id = await publishThanks(world, marathon.slug);
    await feed.hasAll(follower);
    expect(itemsOf(follower.told).map((item) => item.id)).toEqual([id]);
  });

  it("gives nothing twice to whoever comes with more than its group has read yet", async () => {
    const follower = feed.follow();
    await until(() => follower.told.length === 1);
    const owner = new pg.Client(world.databaseUrl);
    await owner.connect();
    try {
      // The group cannot read while this stands; the projector, and whoever misses nothing, need not.
      await owner.query("begin");
      await owner.query("lock table live.feed_mark in access exclusive mode");
      const id = await publishThanks(world, marathon.slug);
      await world.settle();
      const newest = (await feed.log()).at(-1);
      expect(newest?.id).toBe(id);
      const members = world.server.feedHub.memberCount;
      const ahead = feed.follow({ after: newest?.version ?? "" });
      await until(() => world.server.feedHub.memberCount === members + 1);
      await owner.query("rollback");
      await until(() => follower.told.length === 2);
      const next = await publishThanks(world, marathon.slug);
      await until(() => [follower, ahead].every(({ told }) => told.at(-1)?.thankYou?.id === next));
      expect(itemsOf(follower.told).map((item) => item.id)).toEqual([id, next]);
      expect(itemsOf(ahead.told).map((item) => item.id)).toEqual([next]);
    } finally {
      await owner.end();
    }
  });

  it("keeps items for a time, and answers with Resync whoever misses one that is gone", async () => {
    const items = await feed.log();
    const [kept, gone] = [items.at(-3), items.at(-4)];
    await sql`select live.keep_feeds('1 hour', 2)`.execute(world.server.platform.db);
    expect(await feed.log()).toEqual(items.slice(-2));
    const complete = feed.follow({ after: kept?.version ?? "" });
    await feed.hasAll(complete);
    expect(itemsOf(complete.told)).toEqual((await feed.log()).map(toPlace).slice(-2));
    const late = feed.follow({ after: gone?.version ?? "" });
    await until(() => late.told.length === 1);
    expect(late.told[0]?.__typename).toBe("Resync");

    await sql`select live.keep_feeds('0 seconds', 2)`.execute(world.server.platform.db);
    expect(await feed.log()).toEqual([]);
    // Nothing is missing for whoever has the last item, however long ago it was.
    const quiet = feed.follow({ after: items.at(-1)?.version ?? "" });
    const id = await publishThanks(world, marathon.slug);
    await feed.hasAll(quiet);
    expect(quiet.told.map(({ thankYou }) => thankYou?.id)).toEqual([id]);
  });
});

/** What a complete follower that has `after` is told. */
function itemsAfter(
  items: readonly { version: string; id: string }[],
  after: string,
): { version: string; id: string }[] {
  const numbers = (version: string): number[] => version.split(".").slice(1).map(Number);
  const [, afterSeq = 0, afterOrdinal = 0] = numbers(after);
  return items
    .filter(({ version }) => {
      const [, seq = 0, ordinal = 0] = numbers(version);
      return seq > afterSeq || (seq === afterSeq && ordinal > afterOrdinal);
    })
    .map(toPlace);
}

function toPlace({ version, id }: { version: string; id: string }): { version: string; id: string } {
  return { version, id };
}
