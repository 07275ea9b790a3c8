import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { createVolunteersService } from "../src/volunteers/volunteers.service.js";
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
let volunteers: ReturnType<typeof createVolunteersService>;

beforeAll(async () => {
  platform = await createTestPlatform();
  volunteers = createVolunteersService(platform);
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

const merge = (keep: string, folded: string, viewer = coordinator) =>
  volunteers.merge(viewer, { clientRef: marathon.ref(), keep, merge: folded, reason: "один человек" });
const unmerge = (volunteer: string) =>
  volunteers.unmerge(coordinator, { clientRef: marathon.ref(), volunteer, reason: "двое" });
const register = async (eventId: string, personId: string, state: "CONFIRMED" | "DECLINED" = "CONFIRMED") => {
  const { id } = await platform.db
    .insertInto("registration")
    .values({
      campaign_id: marathon.campaign.id,
      event_id: eventId,
      person_id: personId,
      recorded_person_id: personId,
      state,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select live.count_registrations(${[id]}::uuid[], 1)`.execute(platform.db);
  return id;
};
/** Whose is what, and how it stands. */
const facts = async (eventIds: readonly string[]) => {
  const attendances = await platform.db
    .selectFrom("attendance")
    .select(["id", "person_id", "state", "tier", "void_cause", "merge_id"])
    .where("event_id", "in", eventIds)
    .orderBy("id")
    .execute();
  const registrations = await platform.db
    .selectFrom("registration")
    .select(["id", "person_id", "state", "state_before_merge", "merge_id"])
    .where("event_id", "in", eventIds)
    .orderBy("id")
    .execute();
  return { attendances, registrations };
};
const standing = async (personId: string): Promise<string[]> => {
  const rows = await platform.db
    .selectFrom("attendance")
    .select("event_id")
    .where("person_id", "=", personId)
    .where("state", "<>", "VOIDED")
    .orderBy("event_id")
    .execute();
  return rows.map((row) => row.event_id);
};
const people = (...names: string[]) => Promise.all(names.map((name) => insertPerson(platform, name)));

test("two cards become one that counts once, and are two again exactly", async () => {
  const [both, onlyKept, onlyMerged] = [
    await marathon.createEvent(),
    await marathon.createEvent({ district: "medeu" }),
    await marathon.createEvent({ category: "social" }),
  ];
  const events = [both.id, onlyKept.id, onlyMerged.id];
  const [kept = "", merged = ""] = await people("Айгерім", "Айгерим");
  await marathon.arrive(both.id, kept);
  await marathon.arrive(both.id, merged);
  await marathon.arrive(onlyKept.id, kept);
  await marathon.arrive(onlyMerged.id, merged);
  await register(both.id, kept);
  await register(both.id, merged);
  await register(onlyKept.id, merged);
  await register(onlyMerged.id, kept, "DECLINED");
  const before = await facts(events);
  await marathon.expectCountersToBeFacts();

  const { card, write } = await merge(kept, merged);
  expect(card.volunteer.id).toBe(kept);
  expect(write?.campaignId).toBe(marathon.campaign.id);
  expect(await standing(kept)).toEqual(events.toSorted());
  expect(await standing(merged)).toEqual([]);
  await marathon.expectCountersToBeFacts();

  const undone = await unmerge(merged);
  expect(undone.card.volunteer.id).toBe(merged);
  expect(await facts(events)).toEqual(before);
  await marathon.expectCountersToBeFacts();
});

test("of a name in a report and a check-in the check-in stands", async () => {
  const event = await marathon.createEvent();
  const [kept = "", merged = ""] = await people("Бекзат", "Бекзад");
  const reported = await marathon.arrive(event.id, kept, { tier: "REPORTED" });
  const verified = await marathon.arrive(event.id, merged);
  const before = await facts([event.id]);
  await merge(kept, merged);
  expect((await facts([event.id])).attendances).toMatchObject([
    { id: reported, person_id: kept, state: "VOIDED", void_cause: "DUPLICATE_PERSON" },
    { id: verified, person_id: kept, state: "PRESENT" },
  ]);
  await marathon.expectCountersToBeFacts();
  await unmerge(merged);
  expect(await facts([event.id])).toEqual(before);
  await marathon.expectCountersToBeFacts();
});

test("the merged card opens the kept one from then on", async () => {
  const [kept = "", merged = ""] = await people("Дана", "Данa");
  await merge(kept, merged);
  expect(await volunteers.byId(merged)).toEqual({ id: kept });
  expect(await volunteers.cardOf(coordinator, merged)).toMatchObject({ volunteer: { id: kept } });
  const { code } = await platform.db
    .selectFrom("person")
    .select("code")
    .where("id", "=", merged)
    .executeTakeFirstOrThrow();
  const page = await volunteers.list(
    demonstrator,
    { campaign: null, filter: { search: code } },
    { first: 5 },
  );
  expect(page.nodes.map(({ volunteer }) => volunteer.id)).toEqual([kept]);
});

test("the kept card has the organizations and consents of the merged one while they are one", async () => {
  const organizations = createOrganizationsService(platform);
  const child = { givenName: "Әлихан", birthYear: new Date().getFullYear() - 13, showName: true };
  const add = async (changes: { guardianConsent: boolean; organization?: string }) => {
    const input = { clientRef: marathon.ref(), familyName: "Ким", ...child, ...changes };
    const result = await volunteers.add(demonstrator, input);
    return result.__typename === "AddVolunteerRefused" ? "" : result.card.volunteer.id;
  };
  const kept = await add({ guardianConsent: false });
  const merged = await add({ guardianConsent: true, organization: marathon.organization.id });
  await merge(kept, merged);
  expect(await organizations.organizationsOf(kept)).toEqual([marathon.organization]);
  expect(await volunteers.cardOf(coordinator, kept)).toMatchObject({ hasGuardianConsent: true });
  expect(await volunteers.displayNameOf(kept, "RU")).toBe("Әлихан К.");
  await unmerge(merged);
  expect(await organizations.organizationsOf(kept)).toEqual([]);
  expect(await volunteers.cardOf(coordinator, kept)).toMatchObject({ hasGuardianConsent: false });
});

test("who came with the merged card after the merge goes with it when it is taken back", async () => {
  const [early, late] = [await marathon.createEvent(), await marathon.createEvent({ district: "almaly" })];
  const [kept = "", merged = ""] = await people("Анна", "Аня");
  await marathon.arrive(early.id, kept);
  await merge(kept, merged);
  await marathon.arrive(late.id, kept, { card: merged });
  await unmerge(merged);
  expect(await standing(kept)).toEqual([early.id]);
  expect(await standing(merged)).toEqual([late.id]);
  await marathon.expectCountersToBeFacts();
});

test("three cards fold into one another and unfold in order", async () => {
  const [first, second] = [await marathon.createEvent(), await marathon.createEvent({ district: "turksib" })];
  const [a = "", b = "", c = ""] = await people("А", "Б", "В");
  for (const person of [a, b, c]) await marathon.arrive(first.id, person);
  await marathon.arrive(second.id, a);
  for (const person of [a, b, c]) await register(first.id, person);
  const apart = await facts([first.id, second.id]);

  await merge(b, a);
  const pair = await facts([first.id, second.id]);
  await merge(c, b);
  expect(await standing(c)).toEqual([first.id, second.id].toSorted());
  expect(await volunteers.byId(a)).toEqual({ id: c });
  await marathon.expectCountersToBeFacts();
  await expect(unmerge(a)).rejects.toMatchObject({ code: "WRONG_STATE" });

  await unmerge(b);
  const again = await facts([first.id, second.id]);
  const withoutMarks = (rows: typeof pair.attendances) =>
    rows.map(({ id, person_id, state }) => ({ id, person_id, state }));
  expect(withoutMarks(again.attendances)).toEqual(withoutMarks(pair.attendances));
  expect(again.registrations.map(({ person_id, state }) => [person_id, state])).toEqual(
    pair.registrations.map(({ person_id, state }) => [person_id, state]),
  );
  await unmerge(a);
  expect(await facts([first.id, second.id])).toEqual(apart);
  await marathon.expectCountersToBeFacts();
});

test("what stood for two goes with its own card, and the other one's stands again", async () => {
  const event = await marathon.createEvent();
  const [kept = "", one = "", other = ""] = await people("К", "О", "Д");
  await marathon.arrive(event.id, one);
  await marathon.arrive(event.id, other);
  await register(event.id, one);
  await register(event.id, other);
  await merge(kept, one);
  await merge(kept, other);
  expect(await standing(kept)).toEqual([event.id]);
  await marathon.expectCountersToBeFacts();
  await unmerge(one);
  expect(await standing(one)).toEqual([event.id]);
  expect(await standing(kept)).toEqual([event.id]);
  expect(await marathon.events.registeredOf(event.id)).toBe(2);
  await marathon.expectCountersToBeFacts();
  await unmerge(other);
  expect(await standing(kept)).toEqual([]);
  expect(await standing(other)).toEqual([event.id]);
  await marathon.expectCountersToBeFacts();
});

test("what was checked in anew since the merge stays, beside what the merge put aside", async () => {
  const event = await marathon.createEvent();
  const [kept = "", merged = ""] = await people("Айгерім", "Айгерим");
  const first = await marathon.arrive(event.id, kept);
  await marathon.arrive(event.id, merged);
  await merge(kept, merged);
  await sql`select live.count_attendances(${[first]}::uuid[], -1)`.execute(platform.db);
  await platform.db
    .updateTable("attendance")
    .set({ state: "VOIDED", void_cause: "UNDONE" })
    .where("id", "=", first)
    .execute();
  await sql`select live.count_attendances(${[first]}::uuid[], 1)`.execute(platform.db);
  const anew = await marathon.arrive(event.id, kept, { card: merged });
  await unmerge(merged);
  const rows = (await facts([event.id])).attendances.filter(({ state }) => state !== "VOIDED");
  expect(rows).toMatchObject([{ id: anew, person_id: merged }]);
  await marathon.expectCountersToBeFacts();
});

test("a merge that makes no sense is refused", async () => {
  const [kept = "", merged = "", third = ""] = await people("А", "Б", "В");
  await merge(kept, merged);
  await expect(merge(kept, merged)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(merge(third, third)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(merge(merged, kept)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(unmerge(third)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await expect(merge(kept, "nobody")).rejects.toMatchObject({ code: "VOLUNTEER_NOT_FOUND" });
  await expect(unmerge("00000000-0000-7000-8000-00000000dead")).rejects.toMatchObject({
    code: "VOLUNTEER_NOT_FOUND",
  });
  await expect(merge(kept, third, anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
  const real = await volunteers.add(coordinator, {
    clientRef: marathon.ref(),
    familyName: "Настоящая",
    givenName: "Вера",
    guardianConsent: false,
    showName: false,
  });
  const id = real.__typename === "VolunteerAdded" ? real.card.volunteer.id : "";
  await expect(merge(kept, id)).rejects.toMatchObject({ code: "VOLUNTEER_NOT_FOUND" });
});

test("a merge says why in each campaign it shows in", async () => {
  const event = await marathon.createEvent();
  const [kept = "", merged = ""] = await people("А", "Б");
  await marathon.arrive(event.id, merged);
  await merge(kept, merged);
  await unmerge(merged);
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
  const cards = await people("А", "Б", "В", "Г", "Д", "Е");
  for (const event of events) for (const card of cards) await marathon.arrive(event.id, card);
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = cards;
  const cancel = (id = "") =>
    marathon.events.cancel(coordinator, { clientRef: marathon.ref(), id, reason: "мороз" });
  await Promise.all([merge(a, b), cancel(events[0]?.id), merge(c, d), merge(e, f), cancel(events[1]?.id)]);
  await marathon.expectCountersToBeFacts();
  const reopen = (id = "") =>
    marathon.events.reopen(coordinator, { clientRef: marathon.ref(), id, reason: "оттепель" });
  await Promise.all([unmerge(b), reopen(events[0]?.id), merge(a, c), unmerge(f)]);
  await marathon.expectCountersToBeFacts();
});
