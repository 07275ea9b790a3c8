import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { type Merging, createMerging } from "./support/merging.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let cards: Merging;

beforeAll(async () => {
  platform = await createTestPlatform();
  cards = createMerging(platform, () => marathon);
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

test("two cards become one that counts once, and are two again exactly", async () => {
  const [both, onlyKept, onlyMerged] = [
    await marathon.createEvent(),
    await marathon.createEvent({ district: "medeu" }),
    await marathon.createEvent({ category: "social" }),
  ];
  const events = [both.id, onlyKept.id, onlyMerged.id];
  const [kept = "", merged = ""] = await cards.people("Айгерім", "Айгерим");
  await marathon.arrive(both.id, kept);
  await marathon.arrive(both.id, merged);
  await marathon.arrive(onlyKept.id, kept);
  await marathon.arrive(onlyMerged.id, merged);
  await cards.register(both.id, kept);
  await cards.register(both.id, merged);
  await cards.register(onlyKept.id, merged);
  await cards.register(onlyMerged.id, kept, "DECLINED");
  const before = await cards.facts(events);
  await marathon.expectCountersToBeFacts();

  const { card, write } = await cards.merge(kept, merged);
  expect(card.volunteer.id).toBe(kept);
  expect(write?.campaignId).toBe(marathon.campaign.id);
  expect(await cards.standing(kept)).toEqual(events.toSorted());
  expect(await cards.standing(merged)).toEqual([]);
  await marathon.expectCountersToBeFacts();

  const undone = await cards.unmerge(merged);
  expect(undone.card.volunteer.id).toBe(merged);
  expect(await cards.facts(events)).toEqual(before);
  await marathon.expectCountersToBeFacts();
});

test("of a name in a report and a check-in the check-in stands", async () => {
  const event = await marathon.createEvent();
  const [kept = "", merged = ""] = await cards.people("Бекзат", "Бекзад");
  const reported = await marathon.arrive(event.id, kept, { tier: "REPORTED" });
  const verified = await marathon.arrive(event.id, merged);
  const before = await cards.facts([event.id]);
  await cards.merge(kept, merged);
  expect((await cards.facts([event.id])).attendances).toMatchObject([
    { id: reported, person_id: kept, state: "VOIDED", void_cause: "DUPLICATE_PERSON" },
    { id: verified, person_id: kept, state: "PRESENT" },
  ]);
  await marathon.expectCountersToBeFacts();
  await cards.unmerge(merged);
  expect(await cards.facts([event.id])).toEqual(before);
  await marathon.expectCountersToBeFacts();
});

test("the merged card opens the kept one from then on", async () => {
  const [kept = "", merged = ""] = await cards.people("Дана", "Данa");
  await cards.merge(kept, merged);
  expect(await cards.volunteers.byId(merged)).toEqual({ id: kept });
  expect(await cards.volunteers.cardOf(coordinator, merged)).toMatchObject({ volunteer: { id: kept } });
  const { code } = await platform.db
    .selectFrom("person")
    .select("code")
    .where("id", "=", merged)
    .executeTakeFirstOrThrow();
  const page = await cards.volunteers.list(
    demonstrator,
    { campaign: null, filter: { search: code }, orderBy: "NAME" },
    { first: 5 },
  );
  expect(page.nodes.map(({ volunteer }) => volunteer.id)).toEqual([kept]);
});

test("the kept card has the organizations and consents of the merged one while they are one", async () => {
  const organizations = createOrganizationsService(platform);
  const child = { givenName: "Әлихан", birthYear: new Date().getFullYear() - 13, showName: true };
  const add = async (changes: { guardianConsent: boolean; organization?: string }) => {
    const input = { clientRef: marathon.ref(), familyName: "Ким", ...child, ...changes };
    const result = await cards.volunteers.add(demonstrator, input);
    return result.__typename === "AddVolunteerRefused" ? "" : result.card.volunteer.id;
  };
  const kept = await add({ guardianConsent: false });
  const merged = await add({ guardianConsent: true, organization: marathon.organization.id });
  await cards.merge(kept, merged);
  expect(await organizations.organizationsOf(kept)).toEqual([marathon.organization]);
  expect(await cards.volunteers.cardOf(coordinator, kept)).toMatchObject({ hasGuardianConsent: true });
  expect(await cards.volunteers.displayNameOf(kept, "RU")).toBe("Әлихан К.");
  await cards.unmerge(merged);
  expect(await organizations.organizationsOf(kept)).toEqual([]);
  expect(await cards.volunteers.cardOf(coordinator, kept)).toMatchObject({ hasGuardianConsent: false });
});

test("a merge that makes no sense is refused", async () => {
  const [kept = "", merged = "", third = ""] = await cards.people("А", "Б", "В");
  await cards.merge(kept, merged);
  await expect(cards.merge(kept, merged)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(cards.merge(third, third)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(cards.merge(merged, kept)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(cards.unmerge(third)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(cards.merge(kept, "nobody")).rejects.toMatchObject({ code: "VOLUNTEER_NOT_FOUND" });
  await expect(cards.unmerge("00000000-0000-7000-8000-00000000dead")).rejects.toMatchObject({
    code: "VOLUNTEER_NOT_FOUND",
  });
  await expect(cards.merge(kept, third, anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
  const real = await cards.volunteers.add(coordinator, {
    clientRef: marathon.ref(),
    familyName: "Настоящая",
    givenName: "Вера",
    guardianConsent: false,
    showName: false,
  });
  const id = real.__typename === "VolunteerAdded" ? real.card.volunteer.id : "";
  await expect(cards.merge(kept, id)).rejects.toMatchObject({ code: "VOLUNTEER_NOT_FOUND" });
});

test("a merge says why in each campaign it shows in", async () => {
  const event = await marathon.createEvent();
  const [kept = "", merged = ""] = await cards.people("А", "Б");
  await marathon.arrive(event.id, merged);
  await cards.merge(kept, merged);
  await cards.unmerge(merged);
  const rows = await platform.db
    .selectFrom("correction")
    .select(["campaign_id", "change", "reason"])
    .where("subject_id", "=", merged)
    .orderBy("id")
    .execute();
  expect(rows).toEqual([
    { campaign_id: marathon.campaign.id, change: { mergedInto: [null, kept] }, reason: "один человек" },
    { campaign_id: marathon.campaign.id, change: { mergedInto: [kept, null] }, reason: "двое" },
  ]);
});

test("merges that race with cancelled events and with each other leave the counters at the facts", async () => {
  const events = await Promise.all(
    ["medeu", "almaly", "auezov"].map((district) => marathon.createEvent({ district })),
  );
  const people = await cards.people("А", "Б", "В", "Г", "Д", "Е");
  for (const event of events) for (const person of people) await marathon.arrive(event.id, person);
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = people;
  const cancel = (id = "") =>
    marathon.events.cancel(coordinator, { clientRef: marathon.ref(), id, reason: "мороз" });
  await Promise.all([
    cards.merge(a, b),
    cancel(events[0]?.id),
    cards.merge(c, d),
    cards.merge(e, f),
    cancel(events[1]?.id),
  ]);
  await marathon.expectCountersToBeFacts();
  const reopen = (id = "") =>
    marathon.events.reopen(coordinator, { clientRef: marathon.ref(), id, reason: "оттепель" });
  await Promise.all([cards.unmerge(b), reopen(events[0]?.id), cards.merge(a, c), cards.unmerge(f)]);
  await marathon.expectCountersToBeFacts();
});
