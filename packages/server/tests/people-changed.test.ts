import { randomUUID } from "node:crypto";
import type { AddVolunteerInput, ChangeVolunteerInput, Viewer } from "@igilik/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDuplicatesService } from "../src/volunteers/duplicates/duplicates.service.js";
import { createVolunteersService } from "../src/volunteers/volunteers.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  representativeOf,
  type TestPlatform,
} from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let volunteers: ReturnType<typeof createVolunteersService>;
let duplicates: ReturnType<typeof createDuplicatesService>;

beforeAll(async () => {
  platform = await createTestPlatform();
  marathon = await openMarathon(platform);
  volunteers = createVolunteersService(platform);
  duplicates = createDuplicatesService(platform);
});
afterAll(() => platform.close());

async function add(
  given: Partial<AddVolunteerInput>,
  viewer: Viewer = coordinator,
): Promise<{ id: string; isKnown: boolean }> {
  const answer = await volunteers.add(viewer, {
    ...{ clientRef: randomUUID(), familyName: "Оспанова", givenName: "Дана", birthYear: 1994 },
    ...{ guardianConsent: false, showName: false, ...given },
  });
  if (!("card" in answer)) throw new Error(answer.code);
  return { id: answer.card.volunteer.id, isKnown: answer.__typename === "VolunteerKnown" };
}

const change = (volunteer: string, given: Partial<ChangeVolunteerInput>, viewer: Viewer = coordinator) =>
  volunteers.change(viewer, { clientRef: randomUUID(), volunteer, reason: "Қате жазылған", ...given });

const waiting = async (id: string) =>
  (await duplicates.list(coordinator, "OPEN", { first: 100 })).nodes
    .filter(({ firstId, secondId }) => [firstId, secondId].includes(id))
    .map(({ firstId, secondId, sign }) => ({ other: firstId === id ? secondId : firstId, sign }));

test("what is given changes, in its one form, and what is left out stays", async () => {
  const { id } = await add({ phone: "8 701 200 00 01", email: "dana@example.org" });
  const { card } = await change(id, { familyName: " Оспан ", phone: "8 (701) 200-00-02", email: "" });
  expect(card).toMatchObject({
    ...{ familyName: "Оспан", givenName: "Дана", birthYear: 1994, revision: 2 },
    ...{ phone: "+77012000002", email: null },
  });
  const unchanged = await change(id, { familyName: "Оспан" });
  expect(unchanged.card.revision).toBe(2);
  const found = await volunteers.list(
    coordinator,
    { campaign: null, filter: { search: "оспан да" }, orderBy: "NAME" },
    { first: 5 },
  );
  expect(found.nodes.map(({ volunteer }) => volunteer.id)).toEqual([id]);
});

test("why is kept and shown; the audit knows which fields, and nobody keeps what stood there", async () => {
  const { id } = await add({ givenName: "Жібек" });
  const clientRef = randomUUID();
  await change(id, { givenName: "Жібек-Ана", birthYear: null, clientRef });
  await change(id, { givenName: "Жібек-Ана", birthYear: null, clientRef });
  expect(await volunteers.changesOf(id)).toEqual([
    expect.objectContaining({ fields: ["givenName", "birthYear"], reason: "Қате жазылған" }),
  ]);
  const lines = await platform.db
    .selectFrom("audit_entry")
    .selectAll()
    .where("action", "=", "changeVolunteer")
    .execute();
  const line = lines.filter(({ subject_ids }) => subject_ids.includes(id));
  expect(line.map(({ fields }) => fields)).toEqual([["givenName", "birthYear"]]);
  expect(JSON.stringify(line)).not.toContain("Жібек");
});

test("a desk knows somebody by what is right by now, and no longer by what was wrong", async () => {
  const phone = "87012000010";
  const { id } = await add({ givenName: "Аружан", phone });
  await change(id, { givenName: "Аружан-Нұр" });
  expect(await add({ givenName: "Аружан-Нұр", phone })).toEqual({ id, isKnown: true });
  expect((await add({ givenName: "Аружан", phone })).isKnown).toBe(false);
});

test("the second of two is refused, and so is who has read a card that is part of another one", async () => {
  const { id } = await add({ givenName: "Бота" });
  await change(id, { givenName: "Ботагөз", revision: 1 });
  await expect(change(id, { familyName: "Оспан", revision: 1 })).rejects.toThrow(/changed/);
  const { id: kept } = await add({ givenName: "Ботакөз" });
  await volunteers.merge(coordinator, { clientRef: randomUUID(), keep: kept, merge: id, reason: "бір адам" });
  await expect(change(id, { birthYear: 1990, revision: 1 })).rejects.toThrow(/changed/);
  expect((await volunteers.cardOf(coordinator, kept)).birthYear).toBe(1994);
});

test("who looks like somebody else after a change waits among those known twice", async () => {
  const phone = "87012000020";
  const one = await add({ givenName: "Перизат", birthYear: null, phone });
  const other = await add({ givenName: "Перизада", birthYear: null });
  expect(await waiting(other.id)).toEqual([]);
  await change(other.id, { givenName: "Перизат", phone });
  expect(await waiting(other.id)).toEqual([{ other: one.id, sign: "SAME_CONTACT" }]);

  const third = await add({ givenName: "Еркежан", birthYear: 2001 });
  const fourth = await add({ givenName: "Еркежан", birthYear: 2002 });
  await change(fourth.id, { birthYear: 2001 });
  expect(await waiting(fourth.id)).toEqual([{ other: third.id, sign: "NAME_AND_YEAR" }]);
});

test("organizations are joined and left, also one that a merged card brought; counts stay as they are", async () => {
  const own = marathon.organization.id;
  const { id } = await add({ givenName: "Сая", birthYear: 1980 }, demonstrator);
  const { id: part } = await add({ givenName: "Саят", organization: own }, demonstrator);
  await volunteers.merge(coordinator, { clientRef: randomUUID(), keep: id, merge: part, reason: "бір адам" });
  const event = await marathon.createEvent();
  await marathon.arrive(event.id, id);
  await marathon.expectCountersToBeFacts();
  const organizationsOf = async () =>
    (
      await platform.db
        .selectFrom("membership")
        .select("organization_id")
        .where("person_id", "in", [id, part])
        .execute()
    ).map(({ organization_id }) => organization_id);
  await change(id, { organizations: [], birthYear: 2012 });
  expect(await organizationsOf()).toEqual([]);
  await change(id, { organizations: [own.toUpperCase(), own] });
  expect(await organizationsOf()).toEqual([own]);
  await marathon.expectCountersToBeFacts();
  await expect(change(id, { organizations: [randomUUID()] })).rejects.toThrow(/organization/i);
});

test.each<[Partial<ChangeVolunteerInput>, string]>([
  [{ familyName: " " }, "NAME_BLANK"],
  [{ givenName: "\u200B" }, "NAME_BLANK"],
  [{ birthYear: 1850 }, "BAD_BIRTH_YEAR"],
  [{ phone: "12" }, "BAD_PHONE"],
  [{ email: "жоқ" }, "BAD_EMAIL"],
])("%o is refused with %s, and nothing changes", async (given, code) => {
  const { id } = await add({ givenName: `Күләш ${randomUUID()}` });
  await expect(change(id, { ...given, revision: 1 })).rejects.toMatchObject({ code });
  expect((await volunteers.cardOf(coordinator, id)).revision).toBe(1);
});

test("only who records participation changes people, and a demonstration's account only its own", async () => {
  const { id } = await add({ givenName: "Шынар" });
  const to = { givenName: "Шынара" };
  await expect(change(id, to, anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
  await expect(change(id, to, representativeOf(marathon.organization.id))).rejects.toMatchObject({
    code: "NOT_ALLOWED",
  });
  await expect(change(id, to, demonstrator)).rejects.toMatchObject({ code: "VOLUNTEER_NOT_FOUND" });
});
