import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { type Demonstration, startDemonstration } from "../src/demo/demonstration.js";
import { anonymous, coordinator, demonstrator } from "./support/platform.js";
import { town } from "./support/play.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let demonstration: Demonstration | undefined;

afterEach(async () => {
  await demonstration?.close();
  demonstration = undefined;
  await world.close();
});

const openReal = (viewer = coordinator) =>
  world.ask<{ openCampaign: { campaign: { id: string; isDemonstration: boolean } } }>(
    `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id isDemonstration } } }`,
    {
      input: {
        clientRef: "real",
        series: "almaty",
        slug: "almaty-2026",
        name: { ru: "Марафон добрых дел" },
        city: { ru: "Алматы" },
        timeZone: "Asia/Almaty",
        startsOn: "2026-12-04",
        endsOn: "2026-12-09",
      },
    },
    viewer,
  );

const publishReal = () =>
  world.ask(
    `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { clientRef } }`,
    { input: { clientRef: "publish", campaign: "almaty-2026", phase: "PUBLISHED" } },
  );

const shown = () => world.server.platform.codeBooks.current()?.slug;

async function clock(): Promise<number> {
  const { rows } = await sql<{ now: Date }>`
    select campaign_now(id) as now from campaign where slug = 'demo-2026-1'
  `.execute(world.server.platform.db);
  return rows[0]?.now.getTime() ?? 0;
}

describe("the demonstration", () => {
  it("counts somebody within seconds, and everything it shows says what it is", async () => {
    world = await createWorld();
    demonstration = await startDemonstration(world.server, { ...town, lapMs: 3_600_000, volunteers: 6_000 });
    const readBoard = () =>
      world.ask<{ progress: { activeVolunteers: number; campaign: { isDemonstration: boolean } } }>(
        `{ progress { activeVolunteers campaign { isDemonstration } } }`,
        {},
        anonymous,
      );
    await until(async () => (await readBoard()).progress.activeVolunteers > 0, {
      what: "somebody being counted",
      withinMs: 15_000,
    });
    expect((await readBoard()).progress.campaign.isDemonstration).toBe(true);
    const { db } = world.server.platform;
    const marks = await sql<{ real: number }>`
      select (select count(*) from person where not is_demonstration)
        + (select count(*) from organization where not is_demonstration)
        + (select count(*) from account where not is_demonstration)
        + (select count(*) from campaign_series where not is_demonstration) as real
    `.execute(db);
    expect(marks.rows[0]?.real).toBe(0);
    await until(async () => {
      const { count } = await db
        .selectFrom("person")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("code", "like", "D%")
        .executeTakeFirstOrThrow();
      return count >= 6_000;
    });
  });

  it("prints sign-ins that work and that open nothing but demonstrations", async () => {
    world = await createWorld();
    demonstration = await startDemonstration(world.server, town);
    const signIns = demonstration?.signIns ?? [];
    expect(signIns).toHaveLength(2);
    for (const { email, password, displayName } of signIns) {
      expect(displayName).toContain("Demo");
      const { signIn } = await world.ask<{ signIn: object }>(
        `mutation ($input: SignInInput!) {
          signIn(input: $input) { ... on SignedIn { viewer { displayName isDemonstrationOnly } } ... on SignInRefused { code } }
        }`,
        { input: { email, password } },
        anonymous,
      );
      expect(signIn).toEqual({ viewer: { displayName, isDemonstrationOnly: true } });
    }
    const again = signIns.map(({ password }) => password);
    await demonstration?.close();
    demonstration = await startDemonstration(world.server, town);
    for (const { password } of demonstration?.signIns ?? []) expect(again).not.toContain(password);
  });

  it("stops its clock when it is closed, and goes on from there", async () => {
    world = await createWorld();
    demonstration = await startDemonstration(world.server, town);
    const begun = await clock();
    await until(async () => (await clock()) > begun + 60_000, { what: "the clock moving" });
    await demonstration?.close();
    const stopped = await clock();
    demonstration = await startDemonstration(world.server, town);
    expect(await clock()).toBeGreaterThanOrEqual(stopped);
    await until(async () => (await clock()) > stopped, { what: "the clock moving on" });
    const { rows } = await sql<{ slug: string }>`select slug from campaign`.execute(world.server.platform.db);
    expect(rows).toEqual([{ slug: "demo-2026-1" }]);
  });

  it("opens the next edition by itself when a lap is over", { timeout: 60_000 }, async () => {
    world = await createWorld();
    const { db } = world.server.platform;
    demonstration = await startDemonstration(world.server, town);
    await demonstration?.close();
    const lastEvening = new Date("2026-12-09T22:25:00+05:00");
    await sql`
      update demonstration_clock set campaign_at = ${lastEvening}, runs_until = ${lastEvening}, rate = 0
    `.execute(db);
    demonstration = await startDemonstration(world.server, { ...town, lapMs: 1_000 });
    await until(
      async () => {
        const { currentCampaign } = await world.ask<{ currentCampaign: { slug: string; phase: string } }>(
          `{ currentCampaign { slug phase } }`,
          {},
          anonymous,
        );
        return currentCampaign.slug === "demo-2026-2" && currentCampaign.phase === "LIVE";
      },
      { what: "the second lap becoming current", withinMs: 50_000 },
    );
    const first = await db
      .selectFrom("campaign")
      .select("phase")
      .where("slug", "=", "demo-2026-1")
      .executeTakeFirst();
    expect(first?.phase).toBe("CLOSED");
  });

  it("does not start beside a real campaign, and touches nothing there", async () => {
    world = await createWorld();
    await openReal();
    demonstration = await startDemonstration(world.server, town);
    expect(demonstration).toBeUndefined();
    const { rows } = await sql<{ n: number }>`
      select (select count(*) from person) + (select count(*) from account) + (select count(*) from organization) as n
    `.execute(world.server.platform.db);
    expect(rows[0]?.n).toBe(0);
  });

  it(
    "goes on while a real campaign is prepared, and gives way when that is public",
    { timeout: 60_000 },
    async () => {
      world = await createWorld();
      demonstration = await startDemonstration(world.server, town);
      await openReal();
      await demonstration?.close();
      demonstration = await startDemonstration(world.server, town);
      expect(demonstration).toBeDefined();
      // Further than it could run without its hand.
      const begun = await clock();
      await until(async () => (await clock()) > begun + 4 * 60 * 60_000, {
        what: "the clock moving on",
        withinMs: 30_000,
      });
      expect(shown()).toBe("demo-2026-1");

      await publishReal();
      expect(shown()).toBe("almaty-2026");
      let last = 0;
      await until(
        async () => {
          const before = last;
          last = await clock();
          const { rows } = await sql<{ rate: number }>`select rate from demonstration_clock`.execute(
            world.server.platform.db,
          );
          return rows[0]?.rate === 0 && before === last;
        },
        { what: "the demonstration's clock standing still" },
      );
    },
  );

  it("never mixes with real people and real events", async () => {
    world = await createWorld();
    const { db } = world.server.platform;
    demonstration = await startDemonstration(world.server, town);
    const real = await openReal();
    expect(real.openCampaign.campaign.isDemonstration).toBe(false);
    const { organization } = (
      await world.ask<{ addOrganization: { organization: { id: string } } }>(
        `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
        { input: { clientRef: "org", name: { ru: "Настоящая" }, kind: "GROUP" } },
      )
    ).addOrganization;
    const createEvent = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }`;
    const input = {
      clientRef: "event",
      campaign: "almaty-2026",
      title: { ru: "Уборка" },
      startsAt: "2026-12-05T10:00:00+05:00",
      endsAt: "2026-12-05T12:00:00+05:00",
      place: "Парк",
      district: "medeu",
      category: "ecology",
      organizers: [organization.id],
    };
    const refused = await world.tryToAsk(createEvent, { input }, demonstrator);
    expect(refused.errors?.[0]?.originalError).toMatchObject({ code: "DEMONSTRATION_ONLY" });

    const { event } = (await world.ask<{ createEvent: { event: { id: string } } }>(createEvent, { input }))
      .createEvent;
    await publishReal();
    const { code } = await db.selectFrom("person").select("code").limit(1).executeTakeFirstOrThrow();
    const { recordCheckIn } = await world.ask<{ recordCheckIn: object }>(
      `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { ... on CheckInRefused { code } } }`,
      { input: { clientRef: "in", event: event.id, volunteerCode: code } },
    );
    expect(recordCheckIn).toEqual({ code: "UNKNOWN_VOLUNTEER" });
    const demoOrganization = await db
      .selectFrom("organization")
      .select("id")
      .where("is_demonstration", "=", true)
      .limit(1)
      .executeTakeFirstOrThrow();
    const mixed = await world.tryToAsk(createEvent, {
      input: { ...input, clientRef: "mixed", organizers: [demoOrganization.id] },
    });
    expect(mixed.errors?.[0]?.originalError).toMatchObject({ code: "ORGANIZATION_NOT_FOUND" });
  });
});
