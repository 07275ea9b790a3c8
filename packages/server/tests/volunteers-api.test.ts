import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
});
afterAll(() => world.close());

interface Card {
  code: string;
  volunteer: { id: string; displayName: string; organizations: { id: string }[] };
}

const add = async (givenName: string, changes: object = {}): Promise<Card> => {
  const { addVolunteer } = await world.ask<{ addVolunteer: { card: Card } }>(
    `mutation ($input: AddVolunteerInput!) { addVolunteer(input: $input) {
      ... on VolunteerAdded { card { code volunteer { id displayName(language: RU) organizations { id } } } }
      ... on VolunteerKnown { card { code volunteer { id displayName(language: RU) organizations { id } } } }
    } }`,
    { input: { clientRef: randomUUID(), familyName: "Ахметова", givenName, birthYear: 2003, ...changes } },
  );
  return addVolunteer.card;
};
const checkIn = async (volunteerCode: string): Promise<string> => {
  const { recordCheckIn } = await world.ask<{ recordCheckIn: { __typename: string } }>(
    `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
    { input: { clientRef: randomUUID(), event: marathon.eventId, volunteerCode } },
  );
  return recordCheckIn.__typename;
};
const figures = async () => {
  await world.settle();
  const { progress } = await world.ask<{ progress: { activeVolunteers: number; volunteerTurnouts: number } }>(
    `query ($campaign: String) { progress(campaign: $campaign) { activeVolunteers volunteerTurnouts } }`,
    { campaign: marathon.slug },
    anonymous,
  );
  return progress;
};

test("one person with two cards counts once from the merge on, and is two again when it is taken back", async () => {
  const [kept, merged] = [await add("Айгерім"), await add("Айгерим")];
  expect(await checkIn(kept.code)).toBe("CheckInRecorded");
  expect(await checkIn(merged.code)).toBe("CheckInRecorded");
  const apart = await figures();

  const { mergeVolunteers } = await world.ask<{ mergeVolunteers: { card: Card; version: string | null } }>(
    `mutation ($input: MergeVolunteersInput!) { mergeVolunteers(input: $input) {
      card { code volunteer { id } } version
    } }`,
    {
      input: {
        clientRef: randomUUID(),
        keep: kept.volunteer.id,
        merge: merged.volunteer.id,
        reason: "один человек",
      },
    },
  );
  expect(mergeVolunteers.card.code).toBe(kept.code);
  expect(mergeVolunteers.version).not.toBeNull();
  expect(await figures()).toEqual({
    activeVolunteers: apart.activeVolunteers - 1,
    volunteerTurnouts: apart.volunteerTurnouts - 1,
  });
  expect(await checkIn(merged.code)).toBe("AlreadyCheckedIn");

  await world.ask(
    `mutation ($input: UnmergeVolunteerInput!) { unmergeVolunteer(input: $input) { card { code } version } }`,
    { input: { clientRef: randomUUID(), volunteer: merged.volunteer.id, reason: "двое" } },
  );
  expect(await figures()).toEqual(apart);
});

test("a guardian's consent on a merged card opens the desk to a child", async () => {
  const birthYear = new Date().getFullYear() - 14;
  const alone = await add("Әлихан", { birthYear });
  const allowed = await add("Алихан", { birthYear, guardianConsent: true });
  expect(await checkIn(alone.code)).toBe("CheckInRefused");
  await world.ask(
    `mutation ($input: MergeVolunteersInput!) { mergeVolunteers(input: $input) { card { code } } }`,
    {
      input: {
        clientRef: randomUUID(),
        keep: alone.volunteer.id,
        merge: allowed.volunteer.id,
        reason: "один мальчик",
      },
    },
  );
  expect(await checkIn(alone.code)).toBe("CheckInRecorded");
});

test("a person is public as a volunteer of their organization, and found at the desk by name", async () => {
  const card = await add("Мөлдір", { organization: marathon.organizationId, phone: "8 701 000 47 11" });
  expect(card.volunteer).toMatchObject({
    displayName: "волонтёр организации «Фонд „Жасыл Алатау“»",
    organizations: [{ id: marathon.organizationId }],
  });
  const { volunteers } = await world.ask<{ volunteers: { nodes: { code: string; phone: string }[] } }>(
    `query { volunteers(filter: { search: "4711" }, first: 5) { nodes { code phone } } }`,
  );
  expect(volunteers.nodes).toEqual([{ code: card.code, phone: "+77010004711" }]);
});
