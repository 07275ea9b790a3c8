import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Viewer } from "@igilik/schema";
import { until } from "./until.js";
import type { World } from "./world.js";

/** A small campaign to test on: it is on now, with one event that is open. */
export interface OpenMarathon {
  slug: string;
  campaignId: string;
  organizationId: string;
  eventId: string;
}

/** A day of Almaty, relative to the real one. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** An instant relative to now. */
export function hoursFromNow(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

const names = { kk: "Игі істер марафоны", ru: "Марафон добрых дел", en: "Marathon of Good Deeds" };

/** Opens a campaign around today, with one organization and one event that began half an hour ago. */
export async function openMarathon(
  world: World,
  slug = "almaty-test",
  viewer?: Viewer,
): Promise<OpenMarathon> {
  const opened = await world.ask<{ openCampaign: { campaign: { id: string } } }>(
    `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
    {
      input: {
        clientRef: randomUUID(),
        series: `${slug}-series`,
        seriesName: names,
        slug,
        name: names,
        city: { kk: "Алматы", ru: "Алматы", en: "Almaty" },
        timeZone: "Asia/Almaty",
        startsOn: dayFromNow(-2),
        endsOn: dayFromNow(3),
      },
    },
    viewer,
  );
  await changePhase(world, slug, "PUBLISHED");
  await changePhase(world, slug, "LIVE");
  const added = await world.ask<{ addOrganization: { organization: { id: string } } }>(
    `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
    { input: { clientRef: randomUUID(), name: { ru: "Фонд «Жасыл Алатау»" }, kind: "REGISTERED" } },
    viewer,
  );
  const organizationId = added.addOrganization.organization.id;
  const eventId = await createEvent(world, slug, organizationId);
  return { slug, campaignId: opened.openCampaign.campaign.id, organizationId, eventId };
}

/** Resolves when time has moved every event whose hour has come: from then on only what a test does makes a version. */
export async function eventsHaveBegun(world: World): Promise<void> {
  await until(
    async () => {
      const { rows } = await sql`
        select from event where status = 'APPROVED' and starts_at <= campaign_now(campaign_id) limit 1
      `.execute(world.server.platform.db);
      return rows.length === 0;
    },
    { what: "time moving the events" },
  );
  await world.settle();
}

/** Moves a campaign to a phase. */
export async function changePhase(world: World, campaign: string, phase: string): Promise<void> {
  await world.ask(
    `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { campaign { phase } } }`,
    { input: { clientRef: randomUUID(), campaign, phase } },
  );
}

/** An approved event; what is given replaces the defaults. */
export async function createEvent(
  world: World,
  campaign: string,
  organizationId: string,
  given: Record<string, unknown> = {},
): Promise<string> {
  const { createEvent: created } = await world.ask<{ createEvent: { event: { id: string } } }>(
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }`,
    {
      input: {
        clientRef: randomUUID(),
        campaign,
        title: {
          kk: "Жануарлар баспанасына көмек",
          ru: "Помощь приюту для животных",
          en: "Help for a shelter",
        },
        startsAt: hoursFromNow(-0.5),
        endsAt: hoursFromNow(2),
        place: "приют «Дос»",
        district: "turksib",
        category: "animals",
        organizers: [organizationId],
        ...given,
      },
    },
  );
  return created.event.id;
}

/** Adds people straight into the registry. Their codes are made from the prefix and a number. */
export async function addPeople(world: World, count: number, prefix = "P"): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into person (code, family_name, given_name, birth_year)
    select ${prefix}::text || lpad(n::text, 6, '0'), 'Волонтёров', 'Тест', 2000 from generate_series(1, ${count}::int) n
    returning id
  `.execute(world.server.platform.db);
  return rows.map((row) => row.id);
}

/** Checks people in at an event, in batches, each under a reference of its own. */
export async function checkIn(world: World, eventId: string, volunteers: readonly string[]): Promise<void> {
  for (let at = 0; at < volunteers.length; at += 500) {
    await world.ask(
      `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }`,
      {
        input: volunteers
          .slice(at, at + 500)
          .map((volunteer) => ({ clientRef: randomUUID(), event: eventId, volunteer })),
      },
    );
  }
}
