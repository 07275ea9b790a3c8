import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenMarathon, hoursFromNow, openMarathon } from "./support/open-marathon.js";
import { anonymous, demonstrator } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
});
afterAll(() => world.close());

interface EventAnswer {
  id: string;
  revision: number;
  project: { name: { ru: string } } | null;
}

const eventFields = `
  id revision status localDate place awaitsConfirmation capacity registered present
  title { ru } beneficiaries { en } district { code } category { name { en } } project { name { ru } }
  organizers { name { ru } kind } campaign { slug } shifts { role { kk } capacity }
`;
const project = (ru: string) =>
  world.ask<{ addProject: { project: { id: string } } }>(
    `mutation ($input: AddProjectInput!) { addProject(input: $input) { project { id } } }`,
    { input: { clientRef: randomUUID(), campaign: marathon.slug, name: { ru } } },
  );
const createEvent = async (changes: object): Promise<EventAnswer> => {
  const { createEvent } = await world.ask<{ createEvent: { event: EventAnswer; version: string | null } }>(
    `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { ${eventFields} } version } }`,
    {
      input: {
        clientRef: randomUUID(),
        campaign: marathon.slug,
        title: { ru: "Кормушки для птиц" },
        startsAt: hoursFromNow(2),
        endsAt: hoursFromNow(4),
        place: "парк им. 28 панфиловцев",
        district: "zhetysu",
        category: "ecology",
        organizers: [marathon.organizationId],
        ...changes,
      },
    },
  );
  expect(createEvent.version).toMatch(/^almaty-test\./);
  return createEvent.event;
};
const changeEvent = async (id: string, changes: object): Promise<EventAnswer> => {
  const { changeEvent } = await world.ask<{ changeEvent: { event: EventAnswer } }>(
    `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { event { ${eventFields} } } }`,
    { input: { clientRef: randomUUID(), id, ...changes } },
  );
  return changeEvent.event;
};

test("an event is answered with all it points to", async () => {
  const { addProject } = await project("Наркостоп");
  const event = await createEvent({
    project: addProject.project.id,
    beneficiaries: { ru: "птицы", en: "birds" },
    capacity: 50,
    shifts: [{ startsAt: hoursFromNow(2), endsAt: hoursFromNow(3), role: { kk: "жемшілер" }, capacity: 5 }],
  });
  expect(event).toMatchObject({
    revision: 1,
    status: "APPROVED",
    awaitsConfirmation: false,
    capacity: 50,
    registered: 0,
    present: 0,
    title: { ru: "Кормушки для птиц" },
    beneficiaries: { en: "birds" },
    district: { code: "zhetysu" },
    category: { name: { en: "Ecology" } },
    project: { name: { ru: "Наркостоп" } },
    organizers: [{ name: { ru: "Фонд «Жасыл Алатау»" }, kind: "REGISTERED" }],
    campaign: { slug: marathon.slug },
    shifts: [{ role: { kk: "жемшілер" }, capacity: 5 }],
  });
  const answer = await world.ask<{ event: EventAnswer }>(
    `query ($id: ID!) { event(id: $id) { ${eventFields} } }`,
    { id: event.id },
    anonymous,
  );
  expect(answer.event).toEqual(event);
});

test("a change touches what it names, and null takes an event out of its project", async () => {
  const { addProject } = await project("Oz ortana Qamqor bol");
  const event = await createEvent({ project: addProject.project.id, capacity: 10 });
  const moved = await changeEvent(event.id, { place: "ул. Рыскулова", revision: 1 });
  expect(moved).toEqual({ ...event, place: "ул. Рыскулова", revision: 2 });
  const free = await changeEvent(event.id, { project: null });
  expect(free).toEqual({ ...moved, project: null, revision: 3 });
});

test("a change that changes nothing is in the newest version already", async () => {
  const event = await createEvent({});
  await world.settle();
  const { changeEvent } = await world.ask<{ changeEvent: { event: EventAnswer; version: string | null } }>(
    `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { event { ${eventFields} } version } }`,
    { input: { clientRef: randomUUID(), id: event.id, title: { ru: "Кормушки для птиц" } } },
  );
  expect(changeEvent.event).toEqual(event);
  const newest = await world.ask(`query ($c: String) { progress(campaign: $c) { version } }`, {
    c: marathon.slug,
  });
  expect(newest).toEqual({ progress: { version: changeEvent.version } });
});

test("a project lists its events, and a campaign its lists, projects and challenges", async () => {
  const { addProject } = await project("Тёплые вещи");
  const { id } = addProject.project;
  await world.ask(
    `mutation ($input: AddChallengeInput!) { addChallenge(input: $input) { challenge { id } version } }`,
    {
      input: {
        clientRef: randomUUID(),
        campaign: marathon.slug,
        project: id,
        code: "warm-clothes",
        name: { ru: "Тёплые вещи" },
        unit: { ru: "вещей", en: "pieces" },
      },
    },
  );
  const [later, sooner] = [
    await createEvent({ project: id, startsAt: hoursFromNow(6), endsAt: hoursFromNow(7) }),
    await createEvent({ project: id }),
  ];
  const { campaign } = await world.ask<{
    campaign: {
      projects: { id: string; challenges: object[]; events: { nodes: { id: string }[] } }[];
      challenges: { code: string }[];
      districts: object[];
    };
  }>(
    `query ($slug: String!) { campaign(slug: $slug) {
      districts { code } challenges { code }
      projects { id challenges { code unit { kk en } } events(first: 5) { nodes { id } } }
    } }`,
    { slug: marathon.slug },
    anonymous,
  );
  expect(campaign.districts).toHaveLength(8);
  expect(campaign.challenges).toEqual([{ code: "warm-clothes" }]);
  expect(campaign.projects.find((each) => each.id === id)).toEqual({
    id,
    challenges: [{ code: "warm-clothes", unit: { kk: "вещей", en: "pieces" } }],
    events: { nodes: [{ id: sooner.id }, { id: later.id }] },
  });
});

test("a refusal says its code, and a demonstration's account changes nothing real", async () => {
  const document = `mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { event { id } } }`;
  const input = { clientRef: randomUUID(), id: marathon.eventId, reason: "шутка" };
  const { errors } = await world.tryToAsk(document, { input }, demonstrator);
  expect(errors?.[0]?.originalError).toMatchObject({ code: "DEMONSTRATION_ONLY" });
});
