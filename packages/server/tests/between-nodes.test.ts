import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "./support/database.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { followActivity } from "./support/activity-feed.js";
import { readLog } from "./support/feed-follower.js";
import { itemsOf } from "./support/feed-told.js";
import { type FeedFollower, followThanks, publishThanks, readFeedLog } from "./support/thanks-feed.js";
import { signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { seqOf, watchUntil } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

const moves = 20;

describe("a client that goes from one server to the other", () => {
  let leading: World;
  let other: World;
  let marathon: OpenMarathon;
  let addresses: [string, string];
  let follower: FeedFollower | undefined;

  beforeAll(async () => {
    const { url: databaseUrl } = await freshDatabase();
    leading = await createWorld({ databaseUrl, bus: "postgres" });
    other = await createWorld({ databaseUrl, bus: "postgres", isProjecting: false });
    marathon = await openMarathon(leading);
    await leading.settle();
    await other.settle();
    addresses = [await leading.listen(), await other.listen()];
  });
  afterAll(async () => {
    await follower?.close();
    await other.close();
    await leading.close();
  });

  it("is told each thank-you once and in order", async () => {
    const { slug } = marathon;
    let turn = 0;
    const followed = followThanks(() => (++turn % 2 === 0 ? addresses[0] : addresses[1]), {
      campaign: slug,
      after: `${slug}.1.0.0`,
    });
    follower = followed;
    for (let n = 0; n < moves; n++) {
      const world = n % 3 === 0 ? leading : other;
      await Promise.all([1, 2, 3].map(() => publishThanks(world, slug)));
      await until(() => followed.connections > n, { what: "a connection to the next server" });
      followed.cut();
    }
    await until(() => followed.told.length === 3 * moves, { what: "every thank-you" });
    await until(() => turn > moves, { what: "a connection after the last cut" });
    expect(itemsOf(followed.told)).toEqual(
      (await readFeedLog(leading, slug)).map(({ version, id }) => ({ version, id })),
    );
    expect(followed.errors).toEqual([]);
  });

  it("is never shown an older board than it had, nor the same one again", async () => {
    const people = await addPeople(leading, moves);
    const shown: number[] = [];
    let after: string | undefined;
    for (const [n, person] of people.entries()) {
      await checkIn(n % 3 === 0 ? leading : other, marathon.eventId, [person]);
      const address = n % 2 === 0 ? addresses[1] : addresses[0];
      const seen = await watchUntil(address, { campaign: marathon.slug, ...(after ? { after } : {}) }, n + 1);
      shown.push(...seen.map(({ version }) => seqOf(version)));
      after = seen.at(-1)?.version;
    }
    expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b));
  });

  it("is told what happens once and in order, at whichever server it happens", async () => {
    const { slug, eventId } = marathon;
    const session = await signInOverHttp(leading, addresses[0]);
    const people = await addPeople(leading, 3 * moves, "M");
    const before = (await readLog(leading, slug, "activity")).at(-1)?.version ?? "";
    let turn = 0;
    const followed = followActivity(() => (++turn % 2 === 0 ? addresses[0] : addresses[1]), session, {
      campaign: slug,
      after: before,
    });
    try {
      const arrived = (): number => followed.told.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      for (let n = 0; n < moves; n++) {
        const three = people.slice(3 * n, 3 * n + 3);
        await Promise.all(three.map((person) => checkIn(n % 3 === 0 ? leading : other, eventId, [person])));
        await until(() => followed.connections > n, { what: "a connection to the next server" });
        followed.cut();
      }
      await until(() => arrived() === 3 * moves, { what: "every arrival" });
      const log = (await readLog(leading, slug, "activity")).map(({ version }) => version);
      expect(followed.told.map(({ version }) => version)).toEqual(log.slice(log.indexOf(before) + 1));
      expect(followed.errors).toEqual([]);
    } finally {
      await followed.close();
    }
  });
});
