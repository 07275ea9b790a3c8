import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Crowd, namesToo, openCrowd, versionOf } from "./support/crowd.js";
import { addPeople, checkIn, type OpenMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

describe("one version to many sockets", () => {
  let crowd: Crowd;
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    crowd = await openCrowd();
    ({ world, marathon } = crowd);
  });
  afterAll(() => crowd.close());

  it("executes and serializes once a version for 500 sockets, and gives each its snapshot first", async () => {
    const people = await addPeople(world, 50);
    const watchers = await crowd.connect(500, () => ({ campaign: marathon.slug }));
    await crowd.everybodyHas(watchers);
    expect(watchers.every((socket) => socket.received.length === 1)).toBe(true);
    expect(world.server.fanOut.groupCount).toBe(1);
    const before = { ...world.server.fanOut.counts };
    const stringify = vi.spyOn(JSON, "stringify");
    for (let i = 0; i < 10; i++) {
      await checkIn(world, marathon.eventId, people.slice(i * 5, i * 5 + 5));
      await world.settle();
      await crowd.everybodyHas(watchers);
    }
    // Whoever makes a board into text, by whatever way, does it through this.
    const boardTexts = stringify.mock.results.filter(({ value }) => String(value).includes('"progress":{'));
    stringify.mockRestore();
    const received = watchers.map((socket) =>
      socket.received.slice(1).map(({ data }) => data?.progress.version),
    );
    const versions = new Set(received.flat());
    expect(versions.size).toBeGreaterThanOrEqual(10);
    expect(received.every((seen) => seen.length === versions.size)).toBe(true);
    expect(world.server.fanOut.counts.executions - before.executions).toBe(versions.size);
    expect(world.server.fanOut.counts.serializations - before.serializations).toBe(versions.size);
    expect(boardTexts).toHaveLength(versions.size);
    expect(world.server.fanOut.counts.delivered - before.delivered).toBe(500 * versions.size);
    await crowd.cut();
  });

  it("lets nobody wait for another operation that is slow", async () => {
    const [[quick], [slow]] = await Promise.all([
      crowd.connect(1, () => ({ campaign: marathon.slug })),
      crowd.connect(1, () => ({ campaign: marathon.slug }), namesToo),
    ]);
    if (!quick || !slow) throw new Error("two sockets are connected");
    await crowd.everybodyHas([quick, slow]);
    const campaign = await world.server.services.campaigns.byId(marathon.campaignId);
    let answer: (view: typeof campaign) => void = () => {};
    const asking = vi.spyOn(world.server.services.campaigns, "byId").mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    try {
      const heldAt = versionOf(slow);
      for (let n = 0; n < 2; n++) {
        await crowd.publish();
        await crowd.everybodyHas([quick]);
      }
      expect(versionOf(slow)).toBe(heldAt);
      asking.mockRestore();
      answer(campaign);
      await crowd.everybodyHas([quick, slow]);
    } finally {
      asking.mockRestore();
      await crowd.cut();
    }
  });

  it("goes on when an operation fails once", async () => {
    const watchers = [
      ...(await crowd.connect(1, () => ({ campaign: marathon.slug }))),
      ...(await crowd.connect(1, () => ({ campaign: marathon.slug }), namesToo)),
    ];
    await crowd.everybodyHas(watchers);
    const reading = vi.spyOn(world.server.platform.codeBooks, "get").mockReturnValueOnce(undefined);
    await crowd.publish();
    await crowd.everybodyHas(watchers);
    expect(reading.mock.results[0]?.value).toBeUndefined();
    reading.mockRestore();
    await crowd.cut();
  });

  it("tells watchers no more of a fault than others", async () => {
    const naming = vi.spyOn(world.server.services.campaigns, "byId").mockImplementation(() => {
      throw new Error("password=secret");
    });
    const [watcher] = await crowd.connect(1, () => ({ campaign: marathon.slug }), namesToo);
    await until(() => watcher?.received.length === 1);
    naming.mockRestore();
    expect(watcher?.received[0]?.errors).toMatchObject([{ extensions: { code: "INTERNAL" } }]);
    expect(JSON.stringify(watcher?.received)).not.toContain("secret");
    await crowd.cut();
  });

  it("holds 2 000 sockets with 400 cursors in one group", async () => {
    const current = crowd.newest() ?? "";
    const [slug, epoch, seq] = current.split(".");
    const watchers = await crowd.connect(2_000, (index) => ({
      campaign: marathon.slug,
      after: `${slug}.${epoch}.${Math.max(0, Number(seq) - (index % 400))}.0`,
    }));
    await until(() => world.server.fanOut.memberCount === 2_000, { what: "2 000 members" });
    expect(world.server.fanOut.groupCount).toBe(1);
    // Whoever has the current version already is sent nothing; everybody else a snapshot.
    await until(() => watchers.filter((socket) => socket.received.length === 1).length === 1_995);
    expect(watchers.filter((socket) => socket.received.length === 0)).toHaveLength(5);
    await crowd.cut();
  });
});
