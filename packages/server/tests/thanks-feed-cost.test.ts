import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FollowedMarathon, openFollowedMarathon } from "./support/followed-marathon.js";
import { type OpenMarathon, addPeople, checkIn, eventsHaveBegun } from "./support/open-marathon.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { feedSubscription, itemsOf } from "./support/feed-told.js";
import { publishThanks } from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

describe("what the feed of thank-yous costs", () => {
  let feed: FollowedMarathon;
  let world: World;
  let marathon: OpenMarathon;
  let address: string;

  beforeAll(async () => {
    feed = await openFollowedMarathon();
    ({ world, marathon, address } = feed);
    await eventsHaveBegun(world);
  });
  afterAll(() => feed.close());

  it("costs no reading of the log while only figures change", async () => {
    const follower = feed.follow();
    await until(() => follower.told.length === 1);
    const { reads } = world.server.feedHub.counts;
    const versionBefore = world.server.platform.boards.known(marathon.campaignId)?.version.seq ?? 0;
    for (const person of await addPeople(world, 3)) {
      await checkIn(world, marathon.eventId, [person]);
      await world.settle();
    }
    expect(world.server.platform.boards.known(marathon.campaignId)?.version.seq).toBe(versionBefore + 3);
    const id = await publishThanks(world, marathon.slug);
    await feed.hasAll(follower);
    expect(itemsOf(follower.told).map((item) => item.id)).toEqual([id]);
    expect(world.server.feedHub.counts.reads - reads).toBe(1);
  });

  it("executes each item once for 200 sockets", async () => {
    await feed.leave();
    await until(() => world.server.feedHub.memberCount === 0);
    const sockets = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        subscribeRaw(address, feedSubscription, { campaign: marathon.slug }, `op-${i}`),
      ),
    );
    await until(() => sockets.every(({ received }) => received.length === 1), { what: "200 beginnings" });
    expect(world.server.feedHub.groupCount).toBe(1);
    const before = { ...world.server.feedHub.counts };
    const from = (await feed.log()).length;
    for (let n = 0; n < 5; n++) await publishThanks(world, marathon.slug);
    await until(() => sockets.every(({ received }) => received.length === 6), {
      what: "5 items at 200 sockets",
    });
    expect(world.server.feedHub.counts.executions - before.executions).toBe(5);
    expect(world.server.feedHub.counts.delivered - before.delivered).toBe(1_000);
    const rest = (await feed.log()).slice(from).map(({ version }) => version);
    for (const { received, socket } of sockets) {
      const versions = received.slice(1).map(({ extensions }) => extensions?.version);
      expect(versions).toEqual(rest);
      socket.terminate();
    }
    await until(() => world.server.feedHub.memberCount === 0, { what: "all members gone" });
    expect(world.server.feedHub.groupCount).toBe(0);
  });

  it("goes on by itself when the log could not be read for a while", async () => {
    const follower = feed.follow();
    await until(() => follower.told.length === 1);
    const owner = new pg.Client(world.databaseUrl);
    await owner.connect();
    try {
      await owner.query("revoke select on live.feed_mark from igilik_app");
      const { reads } = world.server.feedHub.counts;
      const id = await publishThanks(world, marathon.slug);
      await until(() => world.server.feedHub.counts.reads >= reads + 2, { what: "a second try" });
      expect(follower.told.length).toBe(1);
      await owner.query("grant select on live.feed_mark to igilik_app");
      await until(() => follower.told.length === 2, { what: "the item, without another version" });
      expect(follower.told[1]?.thankYou?.id).toBe(id);
      expect(follower.errors).toEqual([]);
    } finally {
      await owner.end();
    }
  });
});
