import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type Watcher, seqOf, watch } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

describe("the progress subscription", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let people: string[];
  const watchers: Watcher[] = [];
  const follow = (variables: Parameters<typeof watch>[1]): Watcher => {
    const watcher = watch(address, variables);
    watchers.push(watcher);
    return watcher;
  };
  const newest = (): string => world.server.platform.boards.known(marathon.campaignId)?.versionText ?? "";

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    people = await addPeople(world, 300);
    address = await world.listen();
    await world.settle();
  });
  afterAll(async () => {
    for (const watcher of watchers) await watcher.close();
    await world.close();
  });

  it("begins with the current state, and its versions only rise", async () => {
    const watcher = follow({ campaign: marathon.slug });
    await until(() => watcher.seen.length === 1);
    expect(watcher.seen[0]?.version).toBe(newest());
    for (let i = 0; i < 5; i++) {
      await checkIn(world, marathon.eventId, people.slice(i * 10, i * 10 + 10));
      await world.settle();
      await until(() => watcher.seen.at(-1)?.version === newest());
    }
    const seqs = watcher.seen.map(({ version }) => seqOf(version));
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
    expect(watcher.seen.at(-1)).toMatchObject({ activeVolunteers: 50, volunteerTurnouts: 50 });
    expect(watcher.errors).toEqual([]);
  });

  it("sends nothing to whoever has the current version, until there is a newer one", async () => {
    await world.settle();
    const watcher = follow({ campaign: marathon.slug, after: newest() });
    await until(() => world.server.fanOut.memberCount > 0);
    const other = follow({ campaign: marathon.slug });
    await until(() => other.seen.length === 1);
    expect(watcher.seen).toEqual([]);
    await checkIn(world, marathon.eventId, people.slice(60, 61));
    await world.settle();
    await until(() => watcher.seen.at(-1)?.version === newest());
    expect(watcher.seen.at(-1)?.activeVolunteers).toBe(51);
  });

  it.each([
    ["of another epoch", (version: string) => version.replace(/\.\d+\.(\d+)\.0$/, ".99.$1.0")],
    ["that nobody has written yet", (version: string) => version.replace(/\.(\d+)\.0$/, ".999999.0")],
    ["that is no version", () => "nonsense"],
    ["of another campaign", () => "another-campaign.1.1.0"],
  ])("answers a cursor %s with the current state", async (_, change) => {
    await world.settle();
    const watcher = follow({ campaign: marathon.slug, after: change(newest()) });
    await until(() => watcher.seen.length === 1);
    expect(watcher.seen[0]?.version).toBe(newest());
  });

  it("refuses an unknown campaign with its code", async () => {
    const watcher = follow({ campaign: "nowhere" });
    await until(() => watcher.errors.length > 0);
    expect(JSON.stringify(watcher.errors)).toContain("CAMPAIGN_NOT_FOUND");
  });

  it("follows the current campaign into the next edition when none is named", async () => {
    const watcher = follow({});
    await until(() => watcher.seen.at(-1)?.version.startsWith(`${marathon.slug}.`) === true);
    const next = await openMarathon(world, "almaty-next");
    await world.ask(
      `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { campaign { phase } } }`,
      { input: { clientRef: randomUUID(), campaign: marathon.slug, phase: "CLOSING" } },
    );
    await until(() => watcher.seen.at(-1)?.version.startsWith(`${next.slug}.`) === true, {
      what: "the next edition on the same subscription",
    });
  });

  it("tells a mutation's version, at which everybody sees the write", async () => {
    const [volunteer] = people.slice(100);
    const { recordCheckIn } = await world.ask<{ recordCheckIn: { version: string } }>(
      `mutation ($input: RecordCheckInInput!) {
        recordCheckIn(input: $input) { ... on CheckInRecorded { version } }
      }`,
      { input: { clientRef: randomUUID(), event: marathon.eventId, volunteer } },
    );
    expect(seqOf(recordCheckIn.version)).toBeGreaterThan(0);
    const { progress } = await world.ask<{ progress: { version: string } }>(
      `query ($campaign: String) { progress(campaign: $campaign) { version } }`,
      { campaign: marathon.slug },
    );
    expect(seqOf(progress.version)).toBeGreaterThanOrEqual(seqOf(recordCheckIn.version));
  });
});
