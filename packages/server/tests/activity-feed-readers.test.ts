import { parse, subscribe } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offerDemonstrationAccount } from "../src/access/accounts.js";
import { noSession } from "../src/http/no-session.js";
import {
  type ActivityTold,
  activitySubscription,
  followActivity,
  happened,
} from "./support/activity-feed.js";
import { type Follower, readLog } from "./support/feed-follower.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator, demonstrator } from "./support/platform.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { sendThanks } from "./support/thanks-feed.js";
import { sessionOf, signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

/** Signs in to the demonstration. */
async function demonstrationSession(world: World, address: string): Promise<string> {
  const email = "demo@example.org";
  const { writes } = world.server.platform;
  const { password } = await offerDemonstrationAccount(writes, { email, displayName: "Демо" });
  return sessionOf(address, { email, password });
}

describe("the activity of a campaign", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  const followers: Follower<ActivityTold>[] = [];

  const follow = (session: string): Follower<ActivityTold> => {
    const follower = followActivity(() => address, session, { campaign: marathon.slug });
    followers.push(follower);
    return follower;
  };
  const log = () => readLog(world, marathon.slug, "activity");

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
  });
  afterAll(async () => {
    for (const follower of followers) await follower.close();
    await world.close();
  });

  it("is for nobody who is not signed in, whoever follows it already", async () => {
    const follower = follow(await signInOverHttp(world, address));
    await until(() => follower.told.length === 1);
    const stranger = await subscribeRaw(address, activitySubscription, { campaign: marathon.slug });
    await until(() => stranger.received.length > 0);
    expect(JSON.stringify(stranger.received)).toContain("NOT_SIGNED_IN");
    const pretender = follow("a session that is none");
    await until(() => pretender.errors.length > 0);
    expect(JSON.stringify(pretender.errors)).toContain("NOT_SIGNED_IN");
    const id = await sendThanks(world, marathon.slug);
    await until(() => follower.told.some(({ subject }) => subject === id));
    expect(stranger.received).toHaveLength(1);
    expect(pretender.told).toEqual([]);
    stranger.socket.terminate();

    const source = { schema: world.server.schema, document: parse(activitySubscription) };
    const ask = (viewer: typeof anonymous) =>
      subscribe({
        ...source,
        variableValues: { campaign: marathon.slug, after: `${marathon.slug}.1.0.0` },
        contextValue: { viewer, session: noSession, services: world.server.services },
      });
    const followed = await ask(coordinator);
    if (!(Symbol.asyncIterator in followed)) throw new Error(JSON.stringify(followed));
    const first = await followed.next();
    expect(JSON.stringify(first)).toContain((await log())[0]?.version);
    await followed.return();
    const barred = await ask(anonymous);
    if (!(Symbol.asyncIterator in barred)) throw new Error(JSON.stringify(barred));
    await expect(barred.next()).rejects.toThrow();
  });

  it("of the real world is for no coordinator of a demonstration", async () => {
    const barred = follow(await demonstrationSession(world, address));
    await until(() => barred.errors.length > 0);
    expect(JSON.stringify(barred.errors)).toContain("CAMPAIGN_NOT_FOUND");
    expect(barred.told).toEqual([]);
  });
});

describe("the activity of a demonstration", () => {
  let world: World;
  let follower: Follower<ActivityTold> | undefined;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(async () => {
    await follower?.close();
    await world.close();
  });

  it("ends for its own coordinators when a real campaign becomes the current one", async () => {
    const shown = await openMarathon(world, "almaty-demo", demonstrator);
    const address = await world.listen();
    const followed = followActivity(() => address, await demonstrationSession(world, address));
    follower = followed;
    const mayReadAll = followActivity(() => address, await signInOverHttp(world, address));
    await until(() => followed.told.length > 0 && mayReadAll.told.length > 0);
    await sendThanks(world, shown.slug);
    await until(() => happened(followed.told).some(({ kind }) => kind === "THANK_YOU_RECEIVED"));

    const real = await openMarathon(world, "almaty-real");
    // What happened before the follower moved is history: it is told of what comes from then on.
    await until(() => mayReadAll.told.some(({ version }) => version.startsWith("almaty-real.")), {
      what: "the move to the real campaign",
    });
    const id = await sendThanks(world, real.slug);
    await until(() => mayReadAll.told.some(({ subject }) => subject === id), { what: "the real campaign" });
    expect(followed.told.every(({ version }) => version.startsWith("almaty-demo."))).toBe(true);
    await mayReadAll.close();
  });
});
