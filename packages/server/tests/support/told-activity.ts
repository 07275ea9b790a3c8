import { randomUUID } from "node:crypto";
import { type ActivityTold, followActivity, happened } from "./activity-feed.js";
import { type Follower, readLog } from "./feed-follower.js";
import { type OpenMarathon, eventsHaveBegun, openMarathon } from "./open-marathon.js";
import { signInOverHttp } from "./transports.js";
import { until } from "./until.js";
import { type World, createWorld } from "./world.js";

/** A marathon whose event goes on, with a coordinator who follows its activity. */
export interface ToldActivity {
  world: World;
  marathon: OpenMarathon;
  /** Without a slash at its end. */
  address: string;
  /** Follows from wherever the variables say. */
  follow(variables?: { campaign?: string; after?: string }): Follower<ActivityTold>;
  /** Follows from now on: the Resync has come. */
  begin(): Promise<Follower<ActivityTold>>;
  /** What is kept of the feed. */
  log(): ReturnType<typeof readLog>;
  /** What a follower was told, when it has the newest. */
  hasAll(follower: Follower<ActivityTold>): Promise<ActivityTold[]>;
  /** Runs a mutation as the coordinator; answers the id of what was selected, empty without one. */
  write(mutation: string, selection: string, given: object): Promise<string>;
  close(): Promise<void>;
}

/** Opens it. The caller closes it. */
export async function openToldActivity(): Promise<ToldActivity> {
  const world = await createWorld();
  const marathon = await openMarathon(world);
  const address = await world.listen();
  const session = await signInOverHttp(world, address);
  await eventsHaveBegun(world);
  const followers: Follower<ActivityTold>[] = [];
  const follow: ToldActivity["follow"] = (variables = {}) => {
    const follower = followActivity(() => address, session, { campaign: marathon.slug, ...variables });
    followers.push(follower);
    return follower;
  };
  const log: ToldActivity["log"] = () => readLog(world, marathon.slug, "activity");
  return {
    world,
    marathon,
    address,
    follow,
    log,
    async begin() {
      const follower = follow();
      await until(() => follower.told.length === 1, { what: "Resync" });
      return follower;
    },
    async hasAll(follower) {
      await world.settle();
      const last = (await log()).at(-1)?.version;
      await until(() => follower.told.at(-1)?.version === last, { what: "the newest item" });
      return happened(follower.told);
    },
    async write(mutation, selection, given) {
      const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const answer = await world.ask<Record<string, Record<string, { id: string } | null>>>(
        `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
        { input: { clientRef: randomUUID(), ...given } },
      );
      return Object.values(answer[mutation] ?? {})[0]?.id ?? "";
    },
    async close() {
      for (const follower of followers) await follower.close();
      await world.close();
    },
  };
}
