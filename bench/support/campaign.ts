import { randomUUID } from "node:crypto";

/** Executes one operation as a coordinator and throws what it was refused with. */
export type Ask = <Data>(document: string, variables: object) => Promise<Data>;

/** A campaign that is on now. */
export interface BenchCampaign {
  slug: string;
  organizationIds: string[];
  /** Open for check-ins; spread over organizations, categories and districts. */
  eventIds: string[];
}

const slug = "bench";
const categories = ["education", "children", "social", "needy", "elderly", "ecology", "animals"];
const districts = ["alatau", "almaly", "auezov", "bostandyk", "zhetysu", "medeu", "nauryzbay", "turksib"];
const name = { kk: "Игі істер марафоны", ru: "Марафон добрых дел", en: "Marathon of Good Deeds" };
const city = { kk: "Алматы", ru: "Алматы", en: "Almaty" };

/** Opens a campaign through the mutations that people use. */
export async function openCampaign(
  ask: Ask,
  { organizations, events }: { organizations: number; events: number },
): Promise<BenchCampaign> {
  await ask(`mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`, {
    input: {
      clientRef: randomUUID(),
      series: "bench-series",
      seriesName: name,
      slug,
      name,
      city,
      timeZone: "Asia/Almaty",
      startsOn: dayFromNow(-2),
      endsOn: dayFromNow(3),
    },
  });
  for (const phase of ["PUBLISHED", "LIVE"]) {
    await ask(
      `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { campaign { phase } } }`,
      { input: { clientRef: randomUUID(), campaign: slug, phase } },
    );
  }
  const organizationIds: string[] = [];
  for (let n = 1; n <= organizations; n++) organizationIds.push(await addOrganization(ask, n));
  const eventIds: string[] = [];
  for (let n = 0; n < events; n++) {
    eventIds.push(await createEvent(ask, n, organizationIds[n % organizationIds.length] ?? ""));
  }
  return { slug, organizationIds, eventIds };
}

async function addOrganization(ask: Ask, n: number): Promise<string> {
  const { addOrganization: added } = await ask<{ addOrganization: { organization: { id: string } } }>(
    `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
    { input: { clientRef: randomUUID(), name: { ru: `Фонд «Жасыл Алатау» ${n}` }, kind: "REGISTERED" } },
  );
  return added.organization.id;
}

async function createEvent(ask: Ask, n: number, organizationId: string): Promise<string> {
  const { createEvent: created } = await ask<{ createEvent: { event: { id: string } } }>(
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }`,
    {
      input: {
        clientRef: randomUUID(),
        campaign: slug,
        title: { kk: `Көмек ${n}`, ru: `Помощь ${n}`, en: `Help ${n}` },
        startsAt: new Date(Date.now() - 30 * 60_000).toISOString(),
        endsAt: new Date(Date.now() + 2 * 3_600_000).toISOString(),
        place: `приют «Дос» ${n}`,
        district: districts[n % districts.length],
        category: categories[n % categories.length],
        organizers: [organizationId],
      },
    },
  );
  return created.event.id;
}

/** A day of Almaty, relative to the real one. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
