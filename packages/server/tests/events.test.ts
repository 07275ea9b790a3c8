import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { eventSteps } from "./support/event-steps.js";
import { titlesOf } from "./support/event-titles.js";
import { insertPerson, type Marathon, openMarathon } from "./support/marathon.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

const { change } = eventSteps(() => marathon);

test("a new event stands in the programme with its day in the campaign's zone", async () => {
  const event = await marathon.createEvent({
    startsAt: "2026-12-04T23:30:00+05:00",
    endsAt: "2026-12-05T01:00:00+05:00",
    shifts: [
      { startsAt: "2026-12-04T23:00:00+05:00", endsAt: "2026-12-05T00:00:00+05:00", role: { en: "cooks" } },
    ],
  });
  expect(event).toMatchObject({
    status: "APPROVED",
    localDate: "2026-12-04",
    startsAt: "2026-12-04T23:30:00.000+05:00",
    revision: 1,
  });
  expect(await marathon.events.find(anonymous, event.id)).toEqual(event);
  expect(await marathon.events.shiftsOf(event.id)).toMatchObject([
    { startsAt: "2026-12-04T23:00:00.000+05:00", role: { kk: "cooks" }, capacity: null },
  ]);
  await marathon.expectCountersToBeFacts();
});

test.each([
  ["DISTRICT_NOT_FOUND", { district: "nowhere" }],
  ["CATEGORY_NOT_FOUND", { category: "sleep" }],
  ["PROJECT_NOT_FOUND", { project: "00000000-0000-7000-8000-00000000dead" }],
  ["PROJECT_NOT_FOUND", { project: "Narkostop" }],
  ["ORGANIZATION_NOT_FOUND", { organizers: ["00000000-0000-7000-8000-00000000dead"] }],
  ["ORGANIZATION_NOT_FOUND", { organizers: ["nobody"] }],
  ["BAD_INPUT", { organizers: [] }],
  ["BAD_INPUT", { place: "  " }],
  ["ENDS_BEFORE_START", { endsAt: "2026-12-05T09:00:00+05:00" }],
  ["OUTSIDE_CAMPAIGN", { startsAt: "2026-12-31T10:00:00+05:00", endsAt: "2026-12-31T12:00:00+05:00" }],
  ["OUTSIDE_CAMPAIGN", { startsAt: "2026-12-10T00:00:00+05:00", endsAt: "2026-12-10T01:00:00+05:00" }],
  ["WRONG_STATE", { status: "HELD" as const }],
  ["CAMPAIGN_NOT_FOUND", { campaign: "nowhere" }],
])("%s is refused and leaves nothing: %o", async (code, changes) => {
  await expect(marathon.createEvent(changes)).rejects.toMatchObject({ code });
  expect(await titlesOf(marathon, {})).toEqual([]);
});

test("an organization of the real side does not exist for a demonstration", async () => {
  const { organization } = await createOrganizationsService(platform).add(coordinator, {
    clientRef: marathon.ref(),
    name: { ru: "Настоящий фонд" },
    kind: "REGISTERED",
  });
  const create = marathon.createEvent({ organizers: [organization.id] });
  await expect(create).rejects.toMatchObject({ code: "ORGANIZATION_NOT_FOUND" });
});

test("a revision that somebody else has passed is refused", async () => {
  const event = await marathon.createEvent();
  const { event: changed } = await change(event.id, { place: "Парк", revision: 1 });
  expect(changed).toMatchObject({ place: "Парк", revision: 2 });
  await expect(change(event.id, { place: "Сад", revision: 1 })).rejects.toMatchObject({
    code: "STALE_CHANGE",
  });
  await expect(change("no id", { place: "Сад" })).rejects.toMatchObject({ code: "EVENT_NOT_FOUND" });
});

test("of two who put an event off, the second one is refused", async () => {
  const event = await marathon.createEvent();
  const step = { id: event.id, reason: "Метель", revision: event.revision };
  await marathon.events.postpone(coordinator, { ...step, clientRef: marathon.ref() });
  for (const take of ["postpone", "cancel", "reopen"] as const) {
    const late = marathon.events[take](coordinator, { ...step, clientRef: marathon.ref() });
    await expect(late).rejects.toMatchObject({ code: "STALE_CHANGE" });
  }
});

test("a change that changes nothing leaves the revision alone", async () => {
  const event = await marathon.createEvent();
  const { event: same } = await change(event.id, {
    place: event.place,
    title: event.title,
    district: "bostandyk",
  });
  expect(same).toEqual(event);
});

test("null takes away what an event may be without", async () => {
  const event = await marathon.createEvent({ beneficiaries: { ru: "семьи" }, capacity: 30 });
  const { event: changed } = await change(event.id, {
    beneficiaries: null,
    capacity: null,
    place: null,
    district: null,
  });
  expect(changed).toMatchObject({
    beneficiaries: null,
    capacity: null,
    place: event.place,
    districtId: event.districtId,
  });
});

test("people who are there and people who said they would come are told apart", async () => {
  const event = await marathon.createEvent();
  const quiet = await marathon.createEvent();
  const people = [
    await insertPerson(platform, "А"),
    await insertPerson(platform, "Б"),
    await insertPerson(platform, "В"),
  ];
  const states = ["CONFIRMED", "WAITLISTED", "DECLINED"] as const;
  for (const [index, person] of people.entries()) {
    await platform.db
      .insertInto("registration")
      .values({
        campaign_id: marathon.campaign.id,
        event_id: event.id,
        person_id: person,
        recorded_person_id: person,
        state: states[index] ?? "PENDING",
      })
      .execute();
  }
  await marathon.arrive(event.id, people[0] ?? "");
  await marathon.arrive(event.id, people[1] ?? "", { tier: "REPORTED" });
  const answers = [event.id, quiet.id].map((id) =>
    Promise.all([marathon.events.registeredOf(id), marathon.events.presentOf(id)]),
  );
  expect(await Promise.all(answers)).toEqual([
    [2, 1],
    [0, 0],
  ]);
});

test("whoever comes unregistered takes a place, and whoever is registered and comes takes one", async () => {
  const event = await marathon.createEvent({ capacity: 2 });
  const quiet = await marathon.createEvent();
  const states = ["CONFIRMED", "PENDING", "WAITLISTED", "CANCELLED"] as const;
  const registered = [];
  for (const state of states) {
    const person = await insertPerson(platform, state);
    registered.push(person);
    await platform.db
      .insertInto("registration")
      .values({
        campaign_id: marathon.campaign.id,
        event_id: event.id,
        person_id: person,
        recorded_person_id: person,
        state,
      })
      .execute();
  }
  const taken = async () => [
    await marathon.events.placesTakenOf(event.id),
    await marathon.events.placesTakenOf(quiet.id),
  ];
  expect(await taken()).toEqual([2, 0]);
  await marathon.arrive(event.id, registered[0] ?? "");
  expect(await taken()).toEqual([2, 0]);
  const walkIn = await insertPerson(platform, "Walk-in");
  await marathon.arrive(event.id, walkIn);
  await marathon.arrive(event.id, registered[2] ?? "");
  expect(await taken()).toEqual([4, 0]);
  await marathon.arrive(event.id, await insertPerson(platform, "Reported"), { tier: "REPORTED" });
  expect(await taken()).toEqual([4, 0]);
});

test("a demonstration's account changes nothing real, and a closed campaign takes no change", async () => {
  const event = await marathon.createEvent();
  const campaigns = createCampaignsService(platform);
  for (const phase of ["CLOSING", "CLOSED"] as const) {
    await campaigns.changePhase(demonstrator, {
      clientRef: marathon.ref(),
      campaign: marathon.campaign.slug,
      phase,
    });
  }
  await expect(change(event.id, { place: "Сад" })).rejects.toMatchObject({ code: "CAMPAIGN_CLOSED" });
  await expect(marathon.createEvent()).rejects.toMatchObject({ code: "CAMPAIGN_CLOSED" });
});

test("a new title makes a new version of the board", async () => {
  const event = await marathon.createEvent();
  await platform.drain();
  const before = await platform.boards.board(marathon.campaign.id);
  await change(event.id, { title: { ru: "Другое название" } });
  await platform.drain();
  const newer = await platform.db
    .selectFrom("live.board_log")
    .select("seq")
    .where("campaign_id", "=", marathon.campaign.id)
    .where("seq", ">", before.version.seq)
    .execute();
  expect(newer).toHaveLength(1);
});
