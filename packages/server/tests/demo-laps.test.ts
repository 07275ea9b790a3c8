import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { readClock } from "../src/demo/clock.js";
import type { PlayOptions } from "../src/demo/play.js";
import { recountCampaign } from "../src/live/recount.js";
import { freshDatabase } from "./support/database.js";
import { anonymous } from "./support/platform.js";
import { preparePlay, readFigures } from "./support/play.js";
import { type World, createWorld } from "./support/world.js";

const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function openWorld(databaseUrl?: string): Promise<World> {
  const world = await createWorld(databaseUrl ? { databaseUrl } : {});
  endings.push(() => world.close());
  return world;
}

async function openPlay(world: World, options: Partial<PlayOptions> = {}) {
  const { play, stop } = await preparePlay(world, options);
  endings.push(stop);
  return { play, open: await play.openDue() };
}

/** Moves a lap's campaign to its end without playing it. */
async function closeLap(world: World, campaign: string): Promise<void> {
  for (const phase of ["CLOSING", "CLOSED"]) {
    await world.ask(
      `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { clientRef } }`,
      { input: { clientRef: `${campaign} ${phase}`, campaign, phase } },
    );
  }
}

const secondMorning = Date.parse("2026-12-05T09:00:00+05:00");

describe("a lap of the demonstration", () => {
  it("plays its six days, and every counter is what the facts say", { timeout: 60_000 }, async () => {
    const world = await openWorld();
    const { open } = await openPlay(world);
    await open.hand.playUntil(open.script.at(-1)?.at ?? 0);
    expect(open.hand.isFinished).toBe(true);
    expect(open.hand.done).toBe(open.script.length);
    await world.settle();
    const { differences, compared } = await recountCampaign(world.server.platform.db, open.lap.campaignId);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(100);

    const { campaign } = await world.ask(
      `{ campaign(slug: "demo-2026-1") {
          phase isDemonstration name { kk ru en } now
          publishedFigures { metric value atLeast source } targets { metric }
          progress { eventsPlanned activeVolunteers thankYousPublished volunteersReported headcountUnnamed
            byDay { activeVolunteers } challenges { verified reported target } } } }`,
      {},
      anonymous,
    );
    expect(campaign).toMatchObject({
      phase: "CLOSED",
      isDemonstration: true,
      name: { kk: "Игі істер марафоны", ru: "Марафон добрых дел", en: "Marathon of Good Deeds" },
      progress: { eventsPlanned: 22 },
    });
    expect(JSON.stringify(campaign)).toContain("published by the city");
    const { events } = await world.ask<{ events: { nodes: { title: { en: string } }[] } }>(
      `{ events(campaign: "demo-2026-1", first: 100) { nodes { title { en } } } }`,
      {},
      anonymous,
    );
    expect(events.nodes.length).toBeGreaterThan(20);
    expect(events.nodes.filter(({ title }) => /\p{Script=Cyrillic}/u.test(title.en))).toEqual([]);
    const { thankYous } = await world.ask<{ thankYous: { nodes: { text: string }[] } }>(
      `{ thankYous(campaign: "demo-2026-1", first: 100) { nodes { text } } }`,
      {},
      anonymous,
    );
    expect(thankYous.nodes.length).toBeGreaterThan(90);
    expect(thankYous.nodes.map(({ text }) => text).join("\n")).not.toMatch(/Маша Иванова|КРЕДИТ|дураки/);
  });

  it(
    "comes to the same figures whoever plays it how fast, and wherever it was stopped",
    { timeout: 60_000 },
    async () => {
      const steady = await openWorld();
      const uninterrupted = await openPlay(steady);
      await uninterrupted.open.hand.playUntil(secondMorning);
      const expected = await readFigures(steady, "demo-2026-1");

      const { url } = await freshDatabase();
      const first = await createWorld({ databaseUrl: url });
      const begun = await preparePlay(first);
      const { hand } = await begun.play.openDue();
      // In many small strides, and then the server is gone in the middle of an event.
      for (let hour = 10; hour <= 16; hour++) {
        await hand.playUntil(Date.parse(`2026-12-04T${hour}:10:00+05:00`));
      }
      await begun.stop();
      await first.close();

      const second = await openWorld(url);
      const { open } = await openPlay(second);
      expect(open.lap.number).toBe(1);
      expect(await readClock(second.server.platform.db, open.lap.campaignId)).toBe(
        Date.parse("2026-12-04T16:10:00+05:00"),
      );
      await open.hand.playUntil(secondMorning);
      expect(await readFigures(second, "demo-2026-1")).toEqual(expected);
    },
  );

  it("does a step that is done again only once", async () => {
    const world = await openWorld();
    const { play, open } = await openPlay(world);
    await open.hand.playUntil(Date.parse("2026-12-04T10:05:00+05:00"));
    const before = await readFigures(world, "demo-2026-1");
    // As after a kill just before the clock was written: the steps of the last minutes come again.
    const again = await play.openDue();
    await again.hand.playUntil(Date.parse("2026-12-04T10:05:00+05:00"));
    expect(again.hand.done).toBeGreaterThan(0);
    expect(await readFigures(world, "demo-2026-1")).toEqual(before);
  });

  it("that another seed began is forgotten, and a new one begins", async () => {
    const world = await openWorld();
    const { open } = await openPlay(world);
    await open.hand.playUntil(Date.parse("2026-12-04T09:50:00+05:00"));
    const another = await openPlay(world, { seed: "another" });
    expect(another.open.lap.number).toBe(2);
    const { campaigns } = await world.ask<{ campaigns: { nodes: object[] } }>(
      `{ campaigns { nodes { slug phase } } }`,
      {},
      anonymous,
    );
    expect(campaigns.nodes).toEqual([{ slug: "demo-2026-2", phase: "LIVE" }]);
  });

  it("is followed by another one, which becomes current, and the last two are kept", async () => {
    const world = await openWorld();
    const { play } = await openPlay(world);
    const current = async () => {
      const { currentCampaign } = await world.ask<{ currentCampaign: { slug: string } }>(
        `{ currentCampaign { slug } }`,
        {},
        anonymous,
      );
      return currentCampaign.slug;
    };
    expect(await current()).toBe("demo-2026-1");

    await closeLap(world, "demo-2026-1");
    const second = await play.openDue();
    expect(second.lap.number).toBe(2);
    expect(await current()).toBe("demo-2026-2");
    const read = `{ campaign(slug: "demo-2026-1") { series { slug } progress { eventsPlanned } } }`;
    expect(await world.ask(read, {}, anonymous)).toMatchObject({
      campaign: { series: { slug: "demo-2026-lap-1" }, progress: { eventsPlanned: 23 } },
    });

    await closeLap(world, "demo-2026-2");
    await play.openDue();
    expect(await current()).toBe("demo-2026-3");
    expect(await world.ask(read, {}, anonymous)).toEqual({ campaign: null });
    const { rows } = await sql<{ slug: string }>`select slug from campaign_series order by slug`.execute(
      world.server.platform.db,
    );
    expect(rows.map(({ slug }) => slug)).toEqual(["demo-2026-lap-2", "demo-2026-lap-3"]);
    await world.settle();
  });
});
