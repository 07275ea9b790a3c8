import { subscribe, parse } from "graphql";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noSession } from "../src/http/no-session.js";
import { type OpenMarathon, addPeople, changePhase, checkIn, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { type FeedTold, feedSubscription, itemsOf } from "./support/feed-told.js";
import {
  type FeedFollower,
  decideAndSee,
  decideThanks,
  followThanks,
  publishThanks,
  readFeedLog,
  sendThanks,
} from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("the feed of thank-yous", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  const followers: FeedFollower[] = [];

  const follow = (variables: { campaign?: string; after?: string } = {}): FeedFollower => {
    const follower = followThanks(() => address, { campaign: marathon.slug, ...variables });
    followers.push(follower);
    return follower;
  };
  const log = () => readFeedLog(world, marathon.slug);
  /** Version and id of every item in the log, as a follower is told them. */
  const logged = async () => (await log()).map(({ version, id }) => ({ version, id }));
  const hasAll = async (follower: FeedFollower): Promise<void> => {
    await world.settle();
    const last = (await log()).at(-1)?.version;
    await until(() => follower.told.at(-1)?.version === last, { what: "the newest item" });
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
    await world.settle();
  });
  afterAll(async () => {
    for (const follower of followers) await follower.close();
    await world.close();
  });

  it("begins with Resync, then tells each item as it is published and taken down", async () => {
    const before = await publishThanks(world, marathon.slug, "Бұрынғы алғыс");
    await world.settle();
    const follower = follow();
    await until(() => follower.told.length === 1);
    expect(follower.told[0]?.__typename).toBe("Resync");

    const waiting = await sendThanks(world, marathon.slug, "Ещё не читали");
    const id = await sendThanks(world, marathon.slug, "Балалар қуанды!");
    const publishedAt = await decideAndSee(world, id, "APPROVED");
    await until(() => follower.told.length === 2);
    const hiddenAt = await decideAndSee(world, id, "HIDDEN");
    await until(() => follower.told.length === 3);

    expect(follower.told[1]).toMatchObject({
      __typename: "ThankYouPublished",
      thankYou: { id, text: "Балалар қуанды!", to: { kind: "EVERYONE", name: { kk: "барлық еріктілерге" } } },
    });
    expect(follower.told[2]).toEqual({
      __typename: "ThankYouHidden",
      id,
      version: follower.told[2]?.version,
    });
    // One clock: the item is in the version that the write's answer names.
    expect(follower.told[1]?.version).toBe(publishedAt?.replace(/0$/, "1"));
    expect(follower.told[2]?.version).toBe(hiddenAt?.replace(/0$/, "1"));
    expect(JSON.stringify(follower.told)).not.toContain(before);
    expect(JSON.stringify(follower.told)).not.toContain(waiting);
    expect(follower.errors).toEqual([]);
  });

  it("gives several items of one version an order of their own", async () => {
    const follower = follow();
    await until(() => follower.told.length === 1);
    const ids = await Promise.all(Array.from({ length: 12 }, () => sendThanks(world, marathon.slug)));
    const { db } = world.server.platform;
    await db.transaction().execute(async (trx) => {
      await sql`update thank_you set status = 'APPROVED', published_at = now() where id = any (${ids}::uuid[])`.execute(
        trx,
      );
      await sql`
        insert into live.feed_delta (campaign_id, feed, kind, item_id)
        select ${marathon.campaignId}, 'thanks', 'APPROVED', id from unnest(${ids}::uuid[]) with ordinality as t (id, n) order by n
      `.execute(trx);
    });
    world.server.platform.wake();
    await until(() => follower.told.length === 13, { what: "items of which no counter tells" });
    const items = itemsOf(follower.told);
    expect(items.map(({ id }) => id)).toEqual(ids);
    const [first] = items;
    const base = first?.version.replace(/\d+$/, "");
    expect(items.map(({ version }) => version)).toEqual(ids.map((_, i) => `${base}${i + 1}`));
  });

  it("replays from every place on exactly what came after it", async () => {
    const items = await log();
    expect(items.length).toBeGreaterThan(10);
    const places = [
      `${marathon.slug}.1.0.0`,
      ...items.map(({ version }) => version),
      ...items.map(({ version }) => version.replace(/\d+$/, "0")),
    ];
    const told = await Promise.all(
      places.map(async (after) => {
        const follower = follow({ after });
        const rest = itemsAfter(items, after);
        await until(() => itemsOf(follower.told).length >= rest.length);
        return { follower, rest };
      }),
    );
    const id = await publishThanks(world, marathon.slug);
    for (const { follower, rest } of told) {
      await hasAll(follower);
      expect(itemsOf(follower.told).slice(0, -1)).toEqual(rest);
      expect(itemsOf(follower.told).at(-1)?.id).toBe(id);
      expect(follower.told.some(({ __typename }) => __typename === "Resync")).toBe(false);
    }
    for (const { follower } of told) await follower.close();
  });

  it("replays what was taken down meanwhile without its words", async () => {
    const last = (await log()).at(-1)?.version ?? "";
    const words = "Айгерім Қасымова из 5 «Б», спасибо";
    const id = await publishThanks(world, marathon.slug, words);
    await decideThanks(world, id, "HIDDEN");
    await world.settle();
    const follower = follow({ after: last });
    await hasAll(follower);
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
    const follower = follow({ after: change((await log()).at(-1)?.version ?? "") });
    await until(() => follower.told.length === 1);
    expect(follower.told[0]?.__typename).toBe("Resync");
    const id = await publishThanks(world, marathon.slug);
    await hasAll(follower);
    expect(itemsOf(follower.told).map((item) => item.id)).toEqual([id]);
  });

  it("costs no reading of the log while only figures change", async () => {
    const follower = follow();
    await until(() => follower.told.length === 1);
    const { reads } = world.server.feedHub.counts;
    const versionBefore = world.server.platform.boards.known(marathon.campaignId)?.version.seq ?? 0;
    for (const person of await addPeople(world, 3)) {
      await checkIn(world, marathon.eventId, [person]);
      await world.settle();
    }
    expect(world.server.platform.boards.known(marathon.campaignId)?.version.seq).toBe(versionBefore + 3);
    const id = await publishThanks(world, marathon.slug);
    await hasAll(follower);
    expect(itemsOf(follower.told).map((item) => item.id)).toEqual([id]);
    expect(world.server.feedHub.counts.reads - reads).toBe(1);
  });

  it("executes each item once for 200 sockets", async () => {
    for (const follower of followers.splice(0)) await follower.close();
    await until(() => world.server.feedHub.memberCount === 0);
    const sockets = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        subscribeRaw(address, feedSubscription, { campaign: marathon.slug }, `op-${i}`),
      ),
    );
    await until(() => sockets.every(({ received }) => received.length === 1), { what: "200 beginnings" });
    expect(world.server.feedHub.groupCount).toBe(1);
    const before = { ...world.server.feedHub.counts };
    const from = (await log()).length;
    for (let n = 0; n < 5; n++) await publishThanks(world, marathon.slug);
    await until(() => sockets.every(({ received }) => received.length === 6), {
      what: "5 items at 200 sockets",
    });
    expect(world.server.feedHub.counts.executions - before.executions).toBe(5);
    expect(world.server.feedHub.counts.delivered - before.delivered).toBe(1_000);
    const rest = (await log()).slice(from).map(({ version }) => version);
    for (const { received, socket } of sockets) {
      const versions = received.slice(1).map(({ extensions }) => extensions?.version);
      expect(versions).toEqual(rest);
      socket.terminate();
    }
    await until(() => world.server.feedHub.memberCount === 0, { what: "all members gone" });
    expect(world.server.feedHub.groupCount).toBe(0);
  });

  it("goes on by itself when the log could not be read for a while", async () => {
    const follower = follow();
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

  it("gives nothing twice to whoever comes with more than its group has read yet", async () => {
    const follower = follow();
    await until(() => follower.told.length === 1);
    const owner = new pg.Client(world.databaseUrl);
    await owner.connect();
    try {
      // The group cannot read while this stands; the projector, and whoever misses nothing, need not.
      await owner.query("begin");
      await owner.query("lock table live.feed_mark in access exclusive mode");
      const id = await publishThanks(world, marathon.slug);
      await world.settle();
      const newest = (await log()).at(-1);
      expect(newest?.id).toBe(id);
      const members = world.server.feedHub.memberCount;
      const ahead = follow({ after: newest?.version ?? "" });
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

  it("refuses an unknown campaign, and fields that would ask for each viewer", async () => {
    const follower = follow({ campaign: "nowhere" });
    await until(() => follower.errors.length > 0);
    expect(JSON.stringify(follower.errors)).toContain("CAMPAIGN_NOT_FOUND");
    const documents = [
      "subscription { thanksFeed { ... on ThankYouPublished { thankYou { originalText } } } }",
      "subscription { thanksFeed { ...F } } fragment F on ThanksFeedEvent { ... on ThankYouPublished { thankYou { to { event { id } } } } }",
    ];
    for (const document of documents) {
      const refused = await subscribeRaw(address, document);
      await until(() => refused.received.length > 0);
      expect(JSON.stringify(refused.received)).toContain("NOT_LIVE_FIELD");
      refused.socket.terminate();
    }
  });

  it("tells callers in this process the same", async () => {
    const source = await subscribe({
      schema: world.server.schema,
      document: parse(feedSubscription),
      variableValues: { campaign: marathon.slug, after: `${marathon.slug}.1.0.0` },
      contextValue: { viewer: anonymous, session: noSession, services: world.server.services },
    });
    if (!(Symbol.asyncIterator in source)) throw new Error(JSON.stringify(source));
    const items = await logged();
    const versions: unknown[] = [];
    for await (const { data } of source) {
      versions.push((data?.["thanksFeed"] as FeedTold | undefined)?.version);
      if (versions.length === items.length) break;
    }
    expect(versions).toEqual(items.map(({ version }) => version));
  });

  it("keeps items for a time, and answers with Resync whoever misses one that is gone", async () => {
    const items = await log();
    const [kept, gone] = [items.at(-3), items.at(-4)];
    await sql`select live.keep_feeds('1 hour', 2)`.execute(world.server.platform.db);
    expect(await log()).toEqual(items.slice(-2));
    const complete = follow({ after: kept?.version ?? "" });
    await hasAll(complete);
    expect(itemsOf(complete.told)).toEqual((await logged()).slice(-2));
    const late = follow({ after: gone?.version ?? "" });
    await until(() => late.told.length === 1);
    expect(late.told[0]?.__typename).toBe("Resync");

    await sql`select live.keep_feeds('0 seconds', 2)`.execute(world.server.platform.db);
    expect(await log()).toEqual([]);
    // Nothing is missing for whoever has the last item, however long ago it was.
    const quiet = follow({ after: items.at(-1)?.version ?? "" });
    const id = await publishThanks(world, marathon.slug);
    await hasAll(quiet);
    expect(quiet.told.map(({ thankYou }) => thankYou?.id)).toEqual([id]);
  });

  it("goes on with the next edition when no campaign is named", async () => {
    const follower = followThanks(() => address);
    followers.push(follower);
    await until(() => follower.told.length === 1);
    expect(follower.told[0]?.version.startsWith(`${marathon.slug}.`)).toBe(true);
    const next = await openMarathon(world, "almaty-next");
    await changePhase(world, marathon.slug, "CLOSING");
    await until(() => follower.told.length === 2, { what: "the next edition on the same subscription" });
    expect(follower.told[1]?.__typename).toBe("Resync");
    const id = await publishThanks(world, next.slug);
    await until(() => follower.told.length === 3);
    expect(follower.told[2]?.thankYou?.id).toBe(id);
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
    .map(({ version, id }) => ({ version, id }));
}
