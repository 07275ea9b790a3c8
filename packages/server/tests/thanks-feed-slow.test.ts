import type { Socket } from "node:net";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { closeAfterMs } from "../src/live/reader-watch.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { type RawSocket, subscribeRaw } from "./support/raw-socket.js";
import { readFeedLog } from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

/** The words under ten names: some 10 KB an item, so that megabytes gather within seconds. */
const wide = `subscription Wide($campaign: String, $after: String) {
  thanksFeed(campaign: $campaign, after: $after) {
    ... on Resync { version }
    ... on ThankYouPublished { version thankYou { ${Array.from({ length: 9 }, (_, i) => `t${i}: text`).join(" ")} } }
  }
}`;
const megabyte = 1024 * 1024;
const batch = 250;

describe("a follower that stops reading", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  const sockets: RawSocket[] = [];
  /** The server's ends of all connections. */
  const accepted: Socket[] = [];

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    world.server.app.server.on("connection", (socket) => accepted.push(socket));
    address = await world.listen();
    await world.settle();
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    for (const { socket } of sockets) socket.terminate();
    await world.close();
  });

  const follow = async (after?: string): Promise<RawSocket> => {
    const socket = await subscribeRaw(address, wide, { campaign: marathon.slug, after });
    sockets.push(socket);
    return socket;
  };
  const versionsOf = ({ received }: RawSocket): (string | undefined)[] =>
    received.map(({ extensions }) => extensions?.version);
  /** Bytes that wait in this process for the slowest reader. */
  const waiting = (): number => Math.max(...accepted.map(({ writableLength }) => writableLength));
  /** Publishes many long messages at once, past the queue of the coordinators. */
  const publishBatch = async (): Promise<void> => {
    await sql`
      with sent as (
        insert into thank_you (campaign_id, text, channel, status, published_at)
        select ${marathon.campaignId}, repeat('Алғысымыз шексіз! ', 27), 'STREET', 'APPROVED', now()
        from generate_series(1, ${batch}::int) returning id
      )
      insert into live.feed_delta (campaign_id, feed, kind, item_id)
      select ${marathon.campaignId}, 'thanks', 'APPROVED', id from sent
    `.execute(world.server.platform.db);
    world.server.platform.wake();
  };

  it(
    "costs little memory, slows nobody, is closed with 1013, and misses nothing when it comes back",
    { timeout: 60_000 },
    async () => {
      const [slow, quick] = [await follow(), await follow()];
      await until(() => [slow, quick].every(({ received }) => received.length === 1));
      slow.socket.pause();
      let most = 0;
      let published = 0;
      while (published < 10 * batch) {
        await publishBatch();
        published += batch;
        await until(() => quick.received.length === published + 1, {
          what: "everything at the one who reads",
        });
        most = Math.max(most, waiting());
      }
      const bytes = Buffer.byteLength(JSON.stringify(quick.received));
      expect(bytes).toBeGreaterThan(16 * megabyte);
      expect(most).toBeGreaterThan(256 * 1024);
      expect(most).toBeLessThan(2 * megabyte);
      expect(quick.socket.readyState).toBe(quick.socket.OPEN);

      // Half a minute later: the clock is turned instead of waited for.
      const now = Date.now;
      vi.spyOn(Date, "now").mockImplementation(() => now() + closeAfterMs);
      const closing = vi.spyOn(WebSocket.prototype, "close");
      await until(() => closing.mock.calls.length > 0, { what: "the slow reader's end" });
      slow.socket.resume();
      expect(await slow.closed).toBe(1013);
      vi.restoreAllMocks();

      const had = versionsOf(slow);
      expect(had.length).toBeLessThan(quick.received.length);
      const back = await follow(had.at(-1));
      await until(() => had.length + back.received.length === quick.received.length, { what: "the rest" });
      expect([...had, ...versionsOf(back)]).toEqual(versionsOf(quick));
      expect(versionsOf(quick).slice(1)).toEqual(
        (await readFeedLog(world, marathon.slug)).map(({ version }) => version),
      );
    },
  );

  it("and reads again in time gets the rest on the same socket", { timeout: 60_000 }, async () => {
    const follower = await follow();
    await until(() => follower.received.length === 1);
    follower.socket.pause();
    const from = (await readFeedLog(world, marathon.slug)).length;
    for (let n = 0; n < 8; n++) await publishBatch();
    await until(async () => (await readFeedLog(world, marathon.slug)).length === from + 8 * batch);
    await until(() => waiting() > 256 * 1024);
    follower.socket.resume();
    await until(() => follower.received.length === 1 + 8 * batch, { what: "the rest" });
    const log = await readFeedLog(world, marathon.slug);
    expect(versionsOf(follower).slice(1)).toEqual(log.slice(from).map(({ version }) => version));
  });
});
