import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { closeAfterMs } from "../src/live/reader-watch.js";
import { dayFromNow } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const slug = "a-whole-year";
const day = "{ date activeVolunteers volunteerTurnouts eventsHeld }";
/** A year of days under ten names: some 300 KB a version, so that megabytes gather within seconds. */
const wide = `subscription Wide($campaign: String) {
  progress(campaign: $campaign, pace: SCREEN) {
    version ${Array.from({ length: 10 }, (_, i) => `d${i}: byDay ${day}`).join(" ")}
  }
}`;
const readers = 6;
const stalled = 0;
const megabyte = 1024 * 1024;
const wouldSendBytes = 32 * megabyte;

interface Got {
  index: number;
  version: string;
  at: number;
}

describe("a client that stops reading", () => {
  let world: World;
  let campaignId: string;
  let child: ChildProcess;
  const got: Got[] = [];
  const closed = new Map<number, number>();

  beforeAll(async () => {
    world = await createWorld();
    campaignId = await openYear(world);
    const address = await world.listen();
    await world.settle();
    child = fork(fileURLToPath(new URL("./support/readers-process.mjs", import.meta.url)), { execArgv: [] });
    let isReady = false;
    child.on("message", (message: { ready?: true; got?: Got; closed?: { index: number; code: number } }) => {
      isReady ||= message.ready === true;
      if (message.got) got.push(message.got);
      if (message.closed) closed.set(message.closed.index, message.closed.code);
    });
    child.send({
      connect: {
        url: `${address.replace("http", "ws")}/graphql`,
        query: wide,
        variables: { campaign: slug },
        count: readers,
      },
    });
    await until(() => isReady, { what: "all readers connected" });
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    child.send({ stop: true });
    await world.close();
  });

  /** Appends a version as the projector would, waits until everybody who reads has it, and tells how long each took. */
  const publish = async (expected: number): Promise<number[]> => {
    const board = world.server.platform.boards.known(campaignId);
    if (!board) throw new Error("no board");
    const sentAt = performance.timeOrigin + performance.now();
    await world.server.platform.boards.accept([
      {
        campaign_id: campaignId,
        epoch: board.version.epoch,
        seq: board.version.seq + 1,
        at: board.at,
        body: { ...board.body, t: { ...board.body.t, volunteer_turnouts: board.version.seq } },
        snapshot: board.snapshot,
      },
    ]);
    const version = world.server.platform.boards.known(campaignId)?.versionText;
    const arrived = (): Got[] => got.filter((each) => each.version === version && each.index !== stalled);
    await until(() => arrived().length === expected, { what: "the version at everybody who reads" });
    return arrived().map(({ at }) => at - sentAt);
  };

  it(
    "is skipped to the newest version, costs little memory, slows nobody, and is closed with 1013",
    { timeout: 60_000 },
    async () => {
      const calm: number[] = [];
      for (let i = 0; i < 30; i++) calm.push(...(await publish(readers - 1)));
      const messageBytes = JSON.stringify(await readWide(world)).length;

      child.send({ stall: stalled });
      const conflatedBefore = world.server.fanOut.counts.conflated;
      const memoryBefore = process.memoryUsage().rss;
      const during: number[] = [];
      const versions = Math.ceil(wouldSendBytes / messageBytes) + 1;
      for (let i = 0; i < versions; i++) during.push(...(await publish(readers - 1)));
      const grown = process.memoryUsage().rss - memoryBefore;

      expect(versions * messageBytes).toBeGreaterThan(wouldSendBytes);
      expect(world.server.fanOut.counts.conflated).toBeGreaterThan(conflatedBefore);
      expect(grown).toBeLessThan(20 * megabyte);
      // One sweep of the fan-out is what a delivery waits for anyway. The cores are shared with the readers and with
      // other tests, so the slowest few say little of us, unless somebody would notice.
      expect(percentile(during, 0.5)).toBeLessThan(percentile(calm, 0.5) * 1.5 + 50);
      expect(percentile(during, 0.99)).toBeLessThan(1_000);

      // Half a minute later: the clock is turned instead of waited for.
      expect(closed.has(stalled)).toBe(false);
      const now = Date.now;
      vi.spyOn(Date, "now").mockImplementation(() => now() + closeAfterMs);
      await publish(readers - 1);
      child.send({ resume: stalled });
      await until(() => closed.has(stalled), { what: "the slow reader's close" });
      expect(closed.get(stalled)).toBe(1013);
      expect(closed.size).toBe(1);
    },
  );
});

async function openYear(world: World): Promise<string> {
  const { openCampaign } = await world.ask<{ openCampaign: { campaign: { id: string } } }>(
    `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
    {
      input: {
        clientRef: randomUUID(),
        series: "years",
        slug,
        name: { en: "A whole year" },
        city: { en: "Almaty" },
        timeZone: "Asia/Almaty",
        startsOn: dayFromNow(-100),
        endsOn: dayFromNow(264),
      },
    },
  );
  await world.ask(
    `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { campaign { phase } } }`,
    { input: { clientRef: randomUUID(), campaign: slug, phase: "PUBLISHED" } },
  );
  return openCampaign.campaign.id;
}

function readWide(world: World): Promise<unknown> {
  const query = wide.replace("subscription", "query").replace(", pace: SCREEN", "");
  return world.ask(query, { campaign: slug });
}

function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}
