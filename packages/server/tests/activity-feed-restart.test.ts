import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActivityTold, followActivity } from "./support/activity-feed.js";
import { type Follower, readLog } from "./support/feed-follower.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("a stock client on the activity", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let follower: Follower<ActivityTold>;

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
  });
  afterAll(async () => {
    await follower.close();
    await world.close();
  });

  it("goes on after the server was started anew, still signed in, without a gap or a doubled item", async () => {
    const { slug, eventId } = marathon;
    const session = await signInOverHttp(world, address);
    const people = await addPeople(world, 111);
    follower = followActivity(() => address, session, { campaign: slug, after: `${slug}.1.0.0` });
    const counted = (): number => follower.told.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    for (const person of people.slice(0, 5)) await checkIn(world, eventId, [person]);
    await until(() => counted() === 5);

    const { databaseUrl } = world;
    await world.close();
    world = await createWorld({ databaseUrl });
    // More than one page of the log, before the client finds the server again; arrivals that come at once would be one item.
    for (const person of people.slice(5, 110)) await checkIn(world, eventId, [person]);
    address = await world.listen();
    await until(() => counted() === 110, { what: "what happened meanwhile" });
    await checkIn(world, eventId, people.slice(110));
    await until(() => counted() === 111);

    const log = await readLog(world, slug, "activity");
    expect(log.length).toBeGreaterThan(110);
    expect(follower.told.map(({ version, kind }) => ({ version, kind }))).toEqual(
      log.map(({ version, kind }) => ({ version, kind })),
    );
    expect(follower.errors).toEqual([]);
    expect(follower.connections).toBe(2);
  });
});
