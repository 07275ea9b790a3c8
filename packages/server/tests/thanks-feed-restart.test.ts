import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMarathon } from "./support/open-marathon.js";
import { itemsOf } from "./support/feed-told.js";
import { type FeedFollower, followThanks, publishThanks, readFeedLog } from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("a stock client on the feed", () => {
  let world: World;
  let slug: string;
  let address: string;
  let follower: FeedFollower;

  beforeAll(async () => {
    world = await createWorld();
    ({ slug } = await openMarathon(world));
    address = await world.listen();
    await world.settle();
  });
  afterAll(async () => {
    await follower.close();
    await world.close();
  });

  it("goes on after the server was started anew, without a gap or a doubled item", async () => {
    follower = followThanks(() => address, { campaign: slug, after: `${slug}.1.0.0` });
    for (let n = 0; n < 3; n++) await publishThanks(world, slug);
    await until(() => follower.told.length === 3);

    const { databaseUrl } = world;
    await world.close();
    world = await createWorld({ databaseUrl });
    // Published before the client finds the server again, so that it has something to catch up on.
    await Promise.all(Array.from({ length: 250 }, () => publishThanks(world, slug)));
    address = await world.listen();
    await until(() => follower.told.length === 253, { what: "what was published meanwhile" });
    await publishThanks(world, slug);
    await until(() => follower.told.length === 254);

    expect(follower.connections).toBe(2);
    expect(itemsOf(follower.told)).toEqual(
      (await readFeedLog(world, slug)).map(({ version, id }) => ({ version, id })),
    );
    expect(follower.errors).toEqual([]);
  });
});
