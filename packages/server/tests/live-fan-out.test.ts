import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Board } from "../src/live/board.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { type RawSocket, subscribeRaw } from "./support/raw-socket.js";
import { until } from "./support/until.js";
import { progressSubscription } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

const versionOf = (socket: RawSocket): string | undefined => socket.received.at(-1)?.data?.progress.version;

describe("one version to many sockets", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let people: string[];
  const sockets: RawSocket[] = [];

  const connect = async (
    count: number,
    variables: (index: number) => Record<string, unknown>,
  ): Promise<RawSocket[]> => {
    const connected: RawSocket[] = [];
    for (let i = 0; i < count; i += 50) {
      const batch = Array.from({ length: Math.min(50, count - i) }, (_, k) =>
        subscribeRaw(address, progressSubscription, variables(i + k), `op-${i + k}`),
      );
      connected.push(...(await Promise.all(batch)));
    }
    sockets.push(...connected);
    return connected;
  };
  const everybodyHas = (watchers: RawSocket[], version: () => string | undefined): Promise<void> =>
    until(() => watchers.every((socket) => versionOf(socket) === version()), {
      what: "every socket at the newest version",
    });
  const board = (): Board | undefined => world.server.platform.boards.known(marathon.campaignId);
  const newest = (): string | undefined => board()?.versionText;
  const cut = async (): Promise<void> => {
    for (const { socket } of sockets.splice(0)) socket.terminate();
    await until(() => world.server.fanOut.memberCount === 0, { what: "all members gone" });
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    people = await addPeople(world, 400);
    address = await world.listen();
    // The projector moves the event to LIVE by itself: that version comes before any that is counted here.
    await until(() => board()?.body.t["events_live"] === 1, { what: "the event going on" });
  });
  afterAll(async () => {
    await cut();
    await world.close();
  });

  it("executes once a version for 500 sockets, and gives each its snapshot first", async () => {
    const watchers = await connect(500, () => ({ campaign: marathon.slug }));
    await everybodyHas(watchers, newest);
    expect(watchers.every((socket) => socket.received.length === 1)).toBe(true);
    expect(world.server.fanOut.groupCount).toBe(1);
    const before = { ...world.server.fanOut.counts };
    for (let i = 0; i < 10; i++) {
      await checkIn(world, marathon.eventId, people.slice(i * 5, i * 5 + 5));
      await world.settle();
      await everybodyHas(watchers, newest);
    }
    const received = watchers.map((socket) =>
      socket.received.slice(1).map(({ data }) => data?.progress.version),
    );
    const versions = new Set(received.flat());
    expect(versions.size).toBeGreaterThanOrEqual(10);
    expect(received.every((seen) => seen.length === versions.size)).toBe(true);
    expect(world.server.fanOut.counts.executions - before.executions).toBe(versions.size);
    expect(world.server.fanOut.counts.delivered - before.delivered).toBe(500 * versions.size);
    await cut();
  });

  it("asks PostgreSQL nothing while versions are delivered", async () => {
    const watchers = await connect(100, () => ({ campaign: marathon.slug }));
    await everybodyHas(watchers, newest);
    const asked: string[] = [];
    const query = vi.spyOn(pg.Client.prototype, "query");
    try {
      for (let seq = 1; seq <= 20; seq++) {
        const known = board();
        if (!known) throw new Error("no board");
        await world.server.platform.boards.accept([
          {
            campaign_id: known.campaignId,
            epoch: known.version.epoch,
            seq: known.version.seq + 1_000,
            at: known.at,
            body: { ...known.body, t: { ...known.body.t, active_volunteers: 1_000 + seq } },
            snapshot: known.snapshot,
          },
        ]);
        await everybodyHas(watchers, newest);
      }
    } finally {
      asked.push(...query.mock.calls.map(textOf));
      query.mockRestore();
    }
    expect(watchers.every((socket) => socket.received.length >= 21)).toBe(true);
    expect(asked.filter((text) => !isHousekeeping(text))).toEqual([]);
    await cut();
  });

  it("holds 2 000 sockets with 400 cursors in one group", async () => {
    const current = newest() ?? "";
    const [slug, epoch, seq] = current.split(".");
    const watchers = await connect(2_000, (index) => ({
      campaign: marathon.slug,
      after: `${slug}.${epoch}.${Math.max(0, Number(seq) - (index % 400))}.0`,
    }));
    await until(() => world.server.fanOut.memberCount === 2_000, { what: "2 000 members" });
    expect(world.server.fanOut.groupCount).toBe(1);
    // Whoever has the current version already is sent nothing; everybody else a snapshot.
    await until(() => watchers.filter((socket) => socket.received.length === 1).length === 1_995);
    expect(watchers.filter((socket) => socket.received.length === 0)).toHaveLength(5);
    await cut();
  });

  it("refuses fields that are not part of a version, and deep documents, before it starts", async () => {
    const [refused, deep] = await Promise.all([
      subscribeRaw(address, `subscription { progress { campaign { progress { version } } } }`),
      subscribeRaw(
        address,
        `query { currentCampaign { ${"progress { campaign { ".repeat(6)} id ${"} }".repeat(6)} } }`,
      ),
    ]);
    await until(() => refused.received.length > 0 && deep.received.length > 0);
    expect(JSON.stringify(refused.received[0]?.errors)).toContain("NOT_LIVE_FIELD");
    expect(JSON.stringify(deep.received[0]?.errors)).toContain("TOO_COMPLEX");
    refused.socket.terminate();
    deep.socket.terminate();
  });
});

/** The projector's and the log follower's own statements go on all the time, however many watch. */
function isHousekeeping(text: string): boolean {
  return /live\.tick|live\.move_due_events|from live\.campaign_clock|live\.reconciliation|reconcil/.test(
    text,
  );
}

/** The SQL of a recorded call: `pg` takes a text, or an object that has one. */
function textOf([first]: readonly unknown[]): string {
  if (typeof first === "string") return first;
  return typeof first === "object" && first !== null && "text" in first ? String(first.text) : "";
}
