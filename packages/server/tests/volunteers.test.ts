import type {
  AddVolunteerInput,
  Connection,
  OrganizationView,
  VolunteerCardView,
  VolunteerFilter,
  VolunteerOrder,
} from "@igilik/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { createVolunteersService } from "../src/volunteers/volunteers.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";

let platform: TestPlatform;
let volunteers: ReturnType<typeof createVolunteersService>;
let organization: OrganizationView;
let marathon: Marathon;

beforeAll(async () => {
  platform = await createTestPlatform();
  volunteers = createVolunteersService(platform);
  const organizations = createOrganizationsService(platform);
  const name = { ru: "Волонтёры «Мейірім»" };
  ({ organization } = await organizations.add(coordinator, { clientRef: "org", name, kind: "REGISTERED" }));
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

let references = 0;
const thisYear = new Date().getFullYear();
const person = (changes: Partial<AddVolunteerInput> = {}): AddVolunteerInput => ({
  clientRef: `person ${++references}`,
  familyName: "Ахметова",
  givenName: `Айгерім ${references}`,
  birthYear: thisYear - 20,
  guardianConsent: false,
  showName: false,
  ...changes,
});
const add = (changes: Partial<AddVolunteerInput> = {}, viewer = coordinator) =>
  volunteers.add(viewer, person(changes));
async function cardOf(
  changes: Partial<AddVolunteerInput> = {},
  viewer = coordinator,
): Promise<VolunteerCardView> {
  const result = await add(changes, viewer);
  if (result.__typename === "AddVolunteerRefused") throw new Error(result.code);
  return result.card;
}
const search = async (text: string, viewer = coordinator): Promise<string[]> => {
  const page = await volunteers.list(
    viewer,
    { campaign: null, filter: { search: text }, orderBy: "NAME" },
    { first: 50 },
  );
  return page.nodes.map(({ volunteer }) => volunteer.id);
};

test("a new person has a card with a code that no badge confuses", async () => {
  const result = await add({
    familyName: " Ким ",
    givenName: "Бекзат",
    phone: "8 705 999 84 83",
    email: "User98483@example.kz",
    organization: organization.id,
  });
  expect(result).toMatchObject({
    __typename: "VolunteerAdded",
    card: { familyName: "Ким", phone: "+77059998483", email: "user98483@example.kz", isMinor: false },
  });
  const { code } = result.__typename === "VolunteerAdded" ? result.card : { code: "" };
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
});

test.each([
  "+77010001122",
  "87010001122",
  "77010001122",
  "7010001122",
  "8 701 000 11 22",
  "+7 (701) 000-11-22",
])("a person is known again by name and the phone written as %s", async (phone) => {
  const first = await cardOf({ familyName: "Сейітова", givenName: "Мөлдір", phone: "+77010001122" });
  const again = await add({ familyName: "СЕЙІТОВА ", givenName: "мөлдір", phone });
  expect(again).toMatchObject({ __typename: "VolunteerKnown", card: { code: first.code } });
});

test("a mother and her child with one phone are two people, and so are twins", async () => {
  const phone = "+77010003344";
  const mother = await cardOf({ givenName: "Сауле", phone });
  const child = await cardOf({ givenName: "Анна", phone });
  const twin = await cardOf({ givenName: "Мария", phone });
  expect(new Set([mother.code, child.code, twin.code]).size).toBe(3);
});

test("a person is known by e-mail too, and nobody without a contact", async () => {
  const first = await cardOf({ givenName: "Олег", familyName: "Семёнов", email: "oleg@example.kz" });
  const again = await cardOf({ givenName: "Олег", familyName: "Семенов", email: " OLEG@example.kz " });
  expect(again.code).toBe(first.code);
  const stranger = await cardOf({ givenName: "Олег", familyName: "Семёнов" });
  expect(stranger.code).not.toBe(first.code);
});

test("two desks that add the same person at once make one card", async () => {
  const desks = Array.from({ length: 6 }, () => cardOf({ givenName: "Дана", phone: "+77010005566" }));
  const codes = (await Promise.all(desks)).map(({ code }) => code);
  expect(new Set(codes).size).toBe(1);
});

test("the same reference adds one person, and is refused with another name", async () => {
  const input = person();
  const first = await volunteers.add(coordinator, input);
  expect(await volunteers.add(coordinator, input)).toEqual(first);
  await expect(volunteers.add(coordinator, { ...input, givenName: "Другая" })).rejects.toMatchObject({
    code: "REFERENCE_REUSED",
  });
});

test.each([
  ["NAME_BLANK", { familyName: "  " }],
  ["NAME_BLANK", { givenName: "" }],
  ["BAD_PHONE", { phone: "12345" }],
  ["BAD_BIRTH_YEAR", { birthYear: thisYear + 1 }],
  ["BAD_BIRTH_YEAR", { birthYear: thisYear - 111 }],
])("%s is answered: %o", async (code, changes) => {
  expect(await add(changes)).toMatchObject({ __typename: "AddVolunteerRefused", code });
});

test("an organization that is not there, a false address and strangers are refused", async () => {
  await expect(add({ organization: "nobody" })).rejects.toMatchObject({ code: "ORGANIZATION_NOT_FOUND" });
  await expect(add({ organization: organization.id }, demonstrator)).rejects.toMatchObject({
    code: "ORGANIZATION_NOT_FOUND",
  });
  await expect(add({ email: "none" })).rejects.toMatchObject({ code: "BAD_EMAIL" });
  await expect(add({}, anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
});

test("a guardian agrees for a child, and a child for nothing", async () => {
  const child = { birthYear: thisYear - 15, showName: true };
  const alone = await cardOf(child);
  expect(alone).toMatchObject({ isMinor: true, hasGuardianConsent: false });
  expect(await volunteers.consentsOf(alone.volunteer.id)).toEqual([]);
  const allowed = await cardOf({ ...child, guardianConsent: true });
  expect(allowed).toMatchObject({ isMinor: true, hasGuardianConsent: true });
  expect(await volunteers.consentsOf(allowed.volunteer.id)).toMatchObject([
    { purpose: "SHOW_NAME", grantedBy: "GUARDIAN", until: null },
    { purpose: "TAKE_PART", grantedBy: "GUARDIAN", until: null },
  ]);
  const youth = await cardOf({ birthYear: thisYear - 16 });
  expect(await volunteers.consentsOf(youth.volunteer.id)).toMatchObject([
    { purpose: "TAKE_PART", grantedBy: "SELF" },
  ]);
});

test("a name is public only with a consent that holds", async () => {
  const shown = await cardOf({ givenName: "Айгерім", familyName: "Қасымова", showName: true });
  const hidden = await cardOf({ givenName: "Айгерім", organization: organization.id });
  const child = await cardOf({ birthYear: thisYear - 14, showName: true, organization: organization.id });
  const nameOf = async ({ volunteer }: VolunteerCardView) => volunteers.displayNameOf(volunteer.id, "RU");
  expect(await Promise.all([shown, hidden, child].map(nameOf))).toEqual([
    "Айгерім Қ.",
    "волонтёр организации «Волонтёры „Мейірім“»",
    "волонтёр организации «Волонтёры „Мейірім“»",
  ]);
  await platform.db
    .updateTable("consent")
    .set({ granted_at: new Date(Date.now() - 10_000), until: new Date(Date.now() - 1_000) })
    .where("person_id", "=", shown.volunteer.id)
    .execute();
  expect(await volunteers.displayNameOf(shown.volunteer.id, "KK")).toBe("волонтёр");
});

test("a search finds by code, by the beginning of either name and by four last digits", async () => {
  const card = await cardOf({ familyName: "Өтегенов", givenName: "Жандос", phone: "+77079871234" });
  const { id } = card.volunteer;
  for (const text of [
    card.code,
    ` ${card.code.toLowerCase().slice(0, 3)}-${card.code.slice(3)}`,
    "өтег",
    "ЖАНД",
    "Жандос Өтегенов",
    "өтегенов ж",
    "1234",
  ]) {
    expect(await search(text), text).toContain(id);
  }
  for (const text of ["тегенов", "1235", "Өтегенов Айгерім", "%", "_тегенов"]) {
    expect(await search(text), text).not.toContain(id);
  }
});

test("pages go on by family name and reach everybody once", async () => {
  const same = ["Яковлева", "яковлева", "Яковлев"];
  for (const familyName of same) await cardOf({ familyName, givenName: "Вера" });
  const read: string[] = [];
  let after: string | null = null;
  do {
    const page = await volunteers.list(
      coordinator,
      { campaign: null, filter: null, orderBy: "NAME" },
      { first: 4, after },
    );
    read.push(...page.nodes.map(({ familyName, code }) => `${familyName.toLowerCase()} ${code}`));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const { n } = await platform.db
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("is_demonstration", "=", false)
    .executeTakeFirstOrThrow();
  expect(new Set(read).size).toBe(n);
  const families = read.map((line) => line.split(" ")[0] ?? "");
  // A Kazakh letter stands beside the Russian one that it looks like.
  const alike = families.map((name) => name.replaceAll("қ", "к").replaceAll("ө", "о").replaceAll("і", "и"));
  expect(alike).toEqual(alike.toSorted());
});

test("a list for an event, a campaign or an organization holds its people", async () => {
  const came = await cardOf({ organization: marathon.organization.id });
  const other = await cardOf({ organization: marathon.organization.id });
  const event = await marathon.createEvent();
  await marathon.arrive(event.id, came.volunteer.id);
  const list = async (campaign: string | null, filter: { event?: string; organization?: string }) => {
    const page = await volunteers.list(coordinator, { campaign, filter, orderBy: "NAME" }, { first: 50 });
    return page.nodes.map(({ volunteer }) => volunteer.id).toSorted();
  };
  expect(await list(null, { event: event.id })).toEqual([came.volunteer.id]);
  expect(await list(marathon.campaign.slug, {})).toEqual([came.volunteer.id]);
  expect(await list(marathon.campaign.slug, { organization: organization.id })).toEqual([]);
  expect(await list(null, { event: "no event" })).toEqual([]);
  const theirs = await volunteers.list(
    demonstrator,
    { campaign: null, filter: { organization: marathon.organization.id }, orderBy: "NAME" },
    { first: 50 },
  );
  expect(theirs.nodes.map(({ volunteer }) => volunteer.id).toSorted()).toEqual(
    [came.volunteer.id, other.volunteer.id].toSorted(),
  );
});

test("cards are for coordinators, and real ones not for a demonstration's", async () => {
  const card = await cardOf({ familyName: "Настоящая" });
  const { id } = card.volunteer;
  expect(await volunteers.cardOf(coordinator, id)).toEqual(card);
  await expect(volunteers.cardOf(anonymous, id)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
  await expect(volunteers.cardOf(demonstrator, id)).rejects.toMatchObject({ code: "VOLUNTEER_NOT_FOUND" });
  expect(await search("настоящая", demonstrator)).toEqual([]);
  const list = volunteers.list(anonymous, { campaign: null, filter: null, orderBy: "NAME" }, { first: 5 });
  await expect(list).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
});

test("people are narrowed by age and missing consent, and listed newest first", async () => {
  const bornBefore = (years: number) => thisYear - years;
  const familyName = "Сүзгібаев";
  const child = await cardOf({ familyName, givenName: "Бала", birthYear: bornBefore(12) });
  const guarded = await cardOf({
    familyName,
    givenName: "Аман",
    birthYear: bornBefore(13),
    guardianConsent: true,
  });
  const youth = await cardOf({ familyName, givenName: "Жас", birthYear: bornBefore(17) });
  const grown = await cardOf({ familyName, givenName: "Ересек", birthYear: bornBefore(40) });
  const part = await cardOf({ familyName, givenName: "Ұл", birthYear: bornBefore(11) });
  const other = await cardOf({
    familyName,
    givenName: "Ұлан",
    birthYear: bornBefore(11),
    guardianConsent: true,
  });
  await volunteers.merge(coordinator, {
    ...{ clientRef: "one boy", reason: "бір бала", keep: part.volunteer.id, merge: other.volunteer.id },
  });
  const ids = (...cards: { volunteer: { id: string } }[]) => cards.map(({ volunteer }) => volunteer.id);
  const list = async (filter: VolunteerFilter, orderBy: VolunteerOrder = "NAME") => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Connection<VolunteerCardView> = await volunteers.list(
        coordinator,
        { campaign: null, filter: { search: familyName, ...filter }, orderBy },
        { first: 2, after },
      );
      found.push(...ids(...page.nodes));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
  };
  expect(await list({}, "NEWEST")).toEqual(ids(part, grown, youth, guarded, child));
  expect(await list({ minor: true })).toEqual(ids(guarded, child, youth, part));
  expect(await list({ guardianMissing: true })).toEqual(ids(child));
  expect(await list({ minor: true }, "NEWEST")).toEqual(ids(part, youth, guarded, child));
});
