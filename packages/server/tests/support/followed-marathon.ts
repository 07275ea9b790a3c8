import { type OpenMarathon, openMarathon } from "./open-marathon.js";
import { type FeedFollower, followThanks, readFeedLog } from "./thanks-feed.js";
import { until } from "./until.js";
import { type World, createWorld } from "./world.js";

/** A marathon on an open port, with those who follow its thank-yous. */
export interface FollowedMarathon {
  world: World;
  marathon: OpenMarathon;
  /** Without a slash at its end. */
  address: string;
  /** Follows the marathon's feed from a version, or from now on. */
  follow(variables?: { campaign?: string; after?: string }): FeedFollower;
  /** Follows the feed of whichever campaign is the current one. */
  followCurrent(): FeedFollower;
  /** All that was told so far, but for words. */
  log(): ReturnType<typeof readFeedLog>;
  /** Resolves when the follower was told the newest item. */
  hasAll(follower: FeedFollower): Promise<void>;
  /** Nobody follows any more. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a marathon to follow. The caller closes it. */
export async function openFollowedMarathon(): Promise<FollowedMarathon> {
  const world = await createWorld();
  const marathon = await openMarathon(world);
  const address = await world.listen();
  await world.settle();
  const followers: FeedFollower[] = [];
  const add = (variables: { campaign?: string; after?: string }): FeedFollower => {
    const follower = followThanks(() => address, variables);
    followers.push(follower);
    return follower;
  };
  const log = () => readFeedLog(world, marathon.slug);
  const leave = async (): Promise<void> => {
    for (const follower of followers.splice(0)) await follower.close();
  };
  return {
    world,
    marathon,
    address,
    follow: (variables) => add({ campaign: marathon.slug, ...variables }),
    followCurrent: () => add({}),
    log,
    async hasAll(follower) {
      await world.settle();
      const last = (await log()).at(-1)?.version;
      await until(() => follower.told.at(-1)?.version === last, { what: "the newest item" });
    },
    leave,
    async close() {
      await leave();
      await world.close();
    },
  };
}
