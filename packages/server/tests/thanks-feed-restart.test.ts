import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { itemsOf } from "./support/feed-told.js";
import { type NodeProcess, startNode } from "./support/node-process.js";
import { openMarathon } from "./support/open-marathon.js";
import { type FeedFollower, followThanks, publishThanks, readFeedLog } from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("a stock client on the feed", () => {
  /** Writes; nobody is connected to it. */
  let world: World;
  let slug: string;
  let node: NodeProcess;
  let follower: FeedFollower;

  beforeAll(async () => {
    world = await createWorld({ isProjecting: false });
    ({ slug } = await openMarathon(world));
    node = await startNode(world.databaseUrl);
  }, 60_000);
  afterAll(async () => {
    await follower.close();
    node.process.kill("SIGKILL");
    await world.close();
  });

  it(
    "goes on after the server's process was killed and started anew, without a gap or a doubled item",
    { timeout: 60_000 },
    async () => {
      follower = followThanks(() => node.address, { campaign: slug, after: `${slug}.1.0.0` });
      for (let n = 0; n < 3; n++) await publishThanks(world, slug);
      await until(() => follower.told.length === 3);

      const gone = once(node.process, "exit");
      node.process.kill("SIGKILL");
      await gone;
      // Published while nobody serves, so that the client has something to catch up on.
      await Promise.all(Array.from({ length: 250 }, () => publishThanks(world, slug)));
      node = await startNode(world.databaseUrl, { PORT: new URL(node.address).port });
      await until(() => follower.told.length === 253, { what: "what was published meanwhile" });
      await publishThanks(world, slug);
      await until(() => follower.told.length === 254);

      expect(follower.connections).toBe(2);
      expect(itemsOf(follower.told)).toEqual(
        (await readFeedLog(world, slug)).map(({ version, id }) => ({ version, id })),
      );
      expect(follower.errors).toEqual([]);
    },
  );
});
