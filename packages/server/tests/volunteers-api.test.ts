import { randomUUID } from "node:crypto";
import type { Viewer } from "@igilik/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator } from "./support/platform.js";
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
const readCard = async (id: string, viewer: Viewer = coordinator) => {
  const { volunteerCard } = await world.ask<{ volunteerCard: object }>(
    `query ($id: ID!) { volunteerCard(id: $id) { code mergedCards { id code givenName reason } } }`,
    { id },
    viewer,
  );
  return volunteerCard;
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
  const part = { id: merged.volunteer.id, code: merged.code, givenName: "Айгерим", reason: "один человек" };
  expect(await readCard(kept.volunteer.id)).toEqual({ code: kept.code, mergedCards: [part] });
  expect(await readCard(merged.volunteer.id)).toEqual({ code: kept.code, mergedCards: [part] });

  await world.ask(
    `mutation ($input: UnmergeVolunteerInput!) { unmergeVolunteer(input: $input) { card { code } version } }`,
    { input: { clientRef: randomUUID(), volunteer: merged.volunteer.id, reason: "двое" } },
  );
  expect(await figures()).toEqual(apart);
  expect(await readCard(kept.volunteer.id)).toEqual({ code: kept.code, mergedCards: [] });
});

test("a card is read by coordinators, and an unknown one is refused", async () => {
  const { volunteer } = await add("Нұрай");
  await expect(readCard(volunteer.id, anonymous)).rejects.toThrow(/sign in/i);
  await expect(readCard(randomUUID())).rejects.toThrow(/volunteer/i);
  await expect(readCard("nobody")).rejects.toThrow(/volunteer/i);
});

test("a guardian's consent on a merged card opens the desk to a child, however many merges deep", async () => {
  const birthYear = new Date().getFullYear() - 14;
  const alone = await add("Әлихан", { birthYear });
  const between = await add("Али-хан", { birthYear });
  const allowed = await add("Алихан", { birthYear, guardianConsent: true });
  const merge = (keep: Card, merged: Card) =>
    world.ask(
      `mutation ($input: MergeVolunteersInput!) { mergeVolunteers(input: $input) { card { code } } }`,
      {
        input: {
          clientRef: randomUUID(),
          keep: keep.volunteer.id,
          merge: merged.volunteer.id,
          reason: "один мальчик",
        },
      },
    );
  await merge(between, allowed);
  expect(await checkIn(alone.code)).toBe("CheckInRefused");
  await merge(alone, between);
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

/** A coordinator of real campaigns stands at a demonstration's desk. */
const openDemonstrationDesk = async (): Promise<string> => {
  const { db } = world.server.platform;
  const shown = await openMarathon(world, "shown", { ...coordinator, isDemonstrationOnly: true });
  await world.server.platform.codeBooks.reload(shown.campaignId);
  const { is_demonstration } = await db
    .selectFrom("campaign")
    .select("is_demonstration")
    .where("id", "=", shown.campaignId)
    .executeTakeFirstOrThrow();
  expect(is_demonstration).toBe(true);
  return shown.eventId;
};

test("people at a demonstration's desk are the demonstration's, whoever stands there", async () => {
  const event = await openDemonstrationDesk();
  const card = await add("Көрсетілім", { event });
  const find = async (filter: object): Promise<string[]> => {
    const { volunteers } = await world.ask<{ volunteers: { nodes: { code: string }[] } }>(
      `query ($filter: VolunteerFilter) { volunteers(filter: $filter, first: 10) { nodes { code } } }`,
      { filter: { search: card.code, ...filter } },
    );
    return volunteers.nodes.map(({ code }) => code);
  };
  expect(await find({})).toEqual([]);
  expect(await find({ atDeskOf: event })).toEqual([card.code]);
  const { recordCheckIn } = await world.ask<{ recordCheckIn: { __typename: string } }>(
    `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
    { input: { clientRef: randomUUID(), event, volunteerCode: card.code } },
  );
  expect(recordCheckIn.__typename).toBe("CheckInRecorded");
});

test("a guardian's consent opens the desk to a child who was refused", async () => {
  const birthYear = new Date().getFullYear() - 12;
  const phone = "8 701 000 52 12";
  const again = await add("Данияр", { birthYear, phone });
  const word = await add("Ерасыл", { birthYear });
  expect(await checkIn(again.code)).toBe("CheckInRefused");
  expect((await add("Данияр", { birthYear, phone, guardianConsent: true })).code).toBe(again.code);
  expect(await checkIn(again.code)).toBe("CheckInRecorded");

  const record = (grantedBy: string, clientRef: string = randomUUID()) =>
    world.ask(
      `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { card { hasGuardianConsent consents { purpose } } } }`,
      { input: { clientRef, volunteer: word.volunteer.id, purpose: "TAKE_PART", grantedBy } },
    );
  await expect(record("SELF")).rejects.toThrow(/consent/);
  expect(await checkIn(word.code)).toBe("CheckInRefused");
  const clientRef = randomUUID();
  const kept = {
    recordConsent: { card: { hasGuardianConsent: true, consents: [{ purpose: "TAKE_PART" }] } },
  };
  expect(await record("GUARDIAN", clientRef)).toEqual(kept);
  expect(await record("GUARDIAN", clientRef)).toEqual(kept);
  expect(await record("GUARDIAN")).toEqual(kept);
  expect(await checkIn(word.code)).toBe("CheckInRecorded");
});

test("from what age somebody agrees alone is the campaign's to say", async () => {
  const consentsAt = async (consentAge: number, givenName: string): Promise<number> => {
    await world.server.platform.db
      .updateTable("campaign")
      .set({ consent_age: consentAge })
      .where("id", "=", marathon.campaignId)
      .execute();
    await world.server.platform.codeBooks.reload(marathon.campaignId);
    const card = await add(givenName, { birthYear: new Date().getFullYear() - 15, event: marathon.eventId });
    const consents = await world.server.platform.db
      .selectFrom("consent")
      .select("id")
      .where("person_id", "=", card.volunteer.id)
      .execute();
    return consents.length;
  };
  expect([await consentsAt(14, "Інжу"), await consentsAt(16, "Меруерт")]).toEqual([1, 0]);
});

test("a list goes on after the longest names that there may be", async () => {
  const longest = { familyName: "Қ".repeat(100) };
  const [first, second] = [await add("Ә".repeat(100), longest), await add(`${"Ә".repeat(99)}ң`, longest)];
  const page = async (after: string | null) => {
    const { volunteers } = await world.ask<{
      volunteers: { nodes: { code: string }[]; pageInfo: { endCursor: string } };
    }>(
      `query ($after: String) { volunteers(filter: { search: "ӘӘӘ" }, first: 1, after: $after) {
        nodes { code } pageInfo { endCursor } } }`,
      { after },
    );
    return volunteers;
  };
  const begin = await page(null);
  expect(begin.pageInfo.endCursor.length).toBeGreaterThan(500);
  const end = await page(begin.pageInfo.endCursor);
  expect([begin, end].map(({ nodes }) => nodes[0]?.code).sort()).toEqual([first.code, second.code].sort());
});
