import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "playwright-core";
import type { BuiltServer } from "./server.js";

/** Executes an operation over HTTP with the cookies of a browser, and throws what it was refused with. */
export type Ask = <Data = Record<string, unknown>>(document: string, input?: object) => Promise<Data>;

/** Asks as whoever is signed in in the browser that the requests belong to. */
export function askThrough(requests: APIRequestContext, server: BuiltServer): Ask {
  return async <Data>(query: string, input: object = {}) => {
    const response = await requests.post(`${server.url}/graphql`, { data: { query, variables: { input } } });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? `answered ${response.status()}`);
    return data;
  };
}

/** The account of a test's coordinator. */
export const coordinator = {
  displayName: "Айгүл Сәрсен",
  email: "aigul@igilik.example.kz",
  password: "тау мен алма ағашы",
};

/** Sets the first coordinator up with the code from the terminal; the browser is signed in from then on. */
export async function becomeFirstCoordinator(ask: Ask, server: BuiltServer): Promise<void> {
  const code = await server.hear(/first coordinator: (\S+)/);
  await ask(
    `mutation ($input: CreateFirstCoordinatorInput!) {
      createFirstCoordinator(input: $input) { ... on SignedIn { viewer { kind } } }
    }`,
    { ...coordinator, code },
  );
}

/** A campaign that is on now, with an event that is open. */
export interface OpenMarathon {
  slug: string;
  organizationId: string;
  eventId: string;
}

const name = { kk: "Игі істер марафоны", ru: "Марафон добрых дел", en: "Marathon of Good Deeds" };
const city = { kk: "Алматы", ru: "Алматы", en: "Almaty" };

/** Opens a campaign around today as a front office does. */
export async function openMarathon(ask: Ask, organizationName = "Жасыл Алатау"): Promise<OpenMarathon> {
  const slug = "almaty-now";
  await ask(`mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`, {
    clientRef: randomUUID(),
    series: "almaty",
    slug,
    name,
    city,
    timeZone: "Asia/Almaty",
    startsOn: dayFromNow(-2),
    endsOn: dayFromNow(3),
  });
  for (const phase of ["PUBLISHED", "LIVE"]) {
    await ask(
      `mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { campaign { phase } } }`,
      { clientRef: randomUUID(), campaign: slug, phase },
    );
  }
  const organizationId = await addOrganization(ask, organizationName);
  const eventId = await createEvent(ask, slug, organizationId);
  return { slug, organizationId, eventId };
}

/** Adds an organization that is called the same in all languages. */
export async function addOrganization(ask: Ask, called: string): Promise<string> {
  const { addOrganization: added } = await ask<{ addOrganization: { organization: { id: string } } }>(
    `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
    { clientRef: randomUUID(), name: { kk: called, ru: called, en: called }, kind: "REGISTERED" },
  );
  return added.organization.id;
}

/** Adds a project with a challenge in it. */
export async function addChallenge(
  ask: Ask,
  campaign: string,
  called: string,
  unit: string,
): Promise<string> {
  const of = { campaign, name: { en: called } };
  const { addProject } = await ask<{ addProject: { project: { id: string } } }>(
    `mutation ($input: AddProjectInput!) { addProject(input: $input) { project { id } } }`,
    { ...of, clientRef: randomUUID() },
  );
  const { addChallenge: added } = await ask<{ addChallenge: { challenge: { id: string } } }>(
    `mutation ($input: AddChallengeInput!) { addChallenge(input: $input) { challenge { id } } }`,
    { ...of, clientRef: randomUUID(), project: addProject.project.id, code: "challenge", unit: { en: unit } },
  );
  return added.challenge.id;
}

/** An approved event that began half an hour ago; what is given replaces the defaults. */
export async function createEvent(
  ask: Ask,
  campaign: string,
  organizationId: string,
  given: Record<string, unknown> = {},
): Promise<string> {
  const { createEvent: created } = await ask<{ createEvent: { event: { id: string } } }>(
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }`,
    {
      clientRef: randomUUID(),
      campaign,
      title: {
        kk: "Жануарлар баспанасына көмек",
        ru: "Помощь приюту для животных",
        en: "Help for an animal shelter",
      },
      startsAt: hoursFromNow(-0.5),
      endsAt: hoursFromNow(2),
      place: "приют «Дос»",
      district: "turksib",
      category: "animals",
      organizers: [organizationId],
      ...given,
    },
  );
  return created.event.id;
}

/** Adds a person of age to the registry and answers their volunteer's id. */
export async function addPerson(
  ask: Ask,
  familyName: string,
  givenName: string,
  organization?: string,
  birthYear = 2000,
): Promise<string> {
  const { addVolunteer } = await ask<{ addVolunteer: { card: { volunteer: { id: string } } } }>(
    `mutation ($input: AddVolunteerInput!) {
      addVolunteer(input: $input) { ... on VolunteerAdded { card { volunteer { id } } } }
    }`,
    { clientRef: randomUUID(), familyName, givenName, birthYear, organization },
  );
  return addVolunteer.card.volunteer.id;
}

/** Checks a person in under a reference of its own, or again under the same one. */
export async function checkIn(
  ask: Ask,
  event: string,
  volunteer: string,
  { clientRef = randomUUID(), organization }: { clientRef?: string; organization?: string } = {},
): Promise<string> {
  const { recordCheckIn } = await ask<{ recordCheckIn: { attendance: { id: string } } }>(
    `mutation ($input: RecordCheckInInput!) {
      recordCheckIn(input: $input) { ... on CheckInRecorded { attendance { id } } }
    }`,
    { clientRef, event, volunteer, organization },
  );
  return recordCheckIn.attendance.id;
}

/** A day of Almaty, relative to the real one. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** An instant relative to now. */
export function hoursFromNow(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}
