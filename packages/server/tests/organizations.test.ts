import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";
import { sixDays } from "./support/six-days.js";

let platform: TestPlatform;
let organizations: ReturnType<typeof createOrganizationsService>;

beforeAll(async () => {
  platform = await createTestPlatform();
  organizations = createOrganizationsService(platform);
  for (const [ru, kind] of names) await add(ru, kind);
});
afterAll(() => platform.close());

const names = [
  ["Фонд «Жасыл Алатау»", "REGISTERED"],
  ["Группа соседей «Аула»", "GROUP"],
  ["Союз студентов города", "STUDENT"],
  ["Волонтёры «Мейірім»", "REGISTERED"],
  ["Клуб (Ақ тілек)", "REGISTERED"],
] as const;

let references = 0;
const add = (ru: string, kind: "REGISTERED" | "GROUP" | "STUDENT", viewer = coordinator) =>
  organizations.add(viewer, { clientRef: `add ${++references}`, name: { ru }, kind });
const found = async (filter: { search?: string; kind?: "GROUP" }): Promise<string[]> => {
  const page = await organizations.list(
    anonymous,
    { campaign: null, filter, orderBy: "NAME" },
    { first: 20 },
  );
  return page.nodes.map(({ name }) => name.ru);
};

test("an added organization is found by its id", async () => {
  const { organization } = await add("Центр «Үміт»", "REGISTERED");
  expect(await organizations.find(anonymous, organization.id)).toMatchObject({
    name: { kk: "Центр «Үміт»", ru: "Центр «Үміт»", en: "Центр «Үміт»" },
    kind: "REGISTERED",
    sizeClass: null,
  });
  expect(await organizations.find(anonymous, "no id at all")).toBeNull();
  expect(await organizations.find(anonymous, "00000000-0000-7000-8000-00000000dead")).toBeNull();
});

test("the same reference adds one organization", async () => {
  const input = { clientRef: "twice", name: { kk: "Қамқор" }, kind: "GROUP" } as const;
  const first = await organizations.add(coordinator, input);
  const again = await organizations.add(coordinator, input);
  expect(again.organization.id).toBe(first.organization.id);
});

test("a stranger adds nothing, and a name has at most 120 letters", async () => {
  await expect(add("Чужие", "GROUP", anonymous)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
  await expect(add("Я".repeat(121), "GROUP")).rejects.toMatchObject({ code: "BAD_INPUT" });
});

test.each([
  ["жасыл", ["Фонд «Жасыл Алатау»"]],
  ["алат", ["Фонд «Жасыл Алатау»"]],
  ["«Мей", ["Волонтёры «Мейірім»"]],
  ["(ақ", ["Клуб (Ақ тілек)"]],
  ["удентов", []],
  [".*", []],
])("a search for %s finds words that begin so", async (search, expected) => {
  expect(await found({ search })).toEqual(expected);
});

test("a list can be narrowed to one kind", async () => {
  expect(await found({ kind: "GROUP" })).toContain("Группа соседей «Аула»");
  expect(await found({ kind: "GROUP" })).not.toContain("Союз студентов города");
});

test("pages go on by name and reach everybody once", async () => {
  const read: string[] = [];
  let after: string | null = null;
  do {
    const page = await organizations.list(
      anonymous,
      { campaign: null, filter: null, orderBy: "NAME" },
      { first: 2, after },
    );
    read.push(...page.nodes.map(({ name }) => name.ru));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(read).toEqual(read.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  expect(new Set(read).size).toBe(read.length);
  expect(read).toEqual(expect.arrayContaining(names.map(([ru]) => ru)));
  const broken = organizations.list(
    anonymous,
    { campaign: null, filter: null, orderBy: "NAME" },
    { first: 2, after: "x" },
  );
  await expect(broken).rejects.toMatchObject({ code: "CURSOR_INVALID" });
});

test("a demonstration's organizations are shown on its side only", async () => {
  await add("Придуманный отряд", "GROUP", demonstrator);
  expect(await found({ search: "придуманный" })).toEqual([]);
  const theirs = await organizations.list(
    demonstrator,
    { campaign: null, filter: null, orderBy: "NAME" },
    { first: 20 },
  );
  expect(theirs.nodes.map(({ name }) => name.ru)).toEqual(["Придуманный отряд"]);
});

test("a list for a campaign holds those who hold its events", async () => {
  const campaigns = createCampaignsService(platform);
  const { campaign } = await campaigns.open(coordinator, sixDays("almaty-2026"));
  const list = () =>
    organizations.list(
      coordinator,
      { campaign: "almaty-2026", filter: null, orderBy: "NAME" },
      { first: 20 },
    );
  expect((await list()).nodes).toEqual([]);
  const { organization } = await add("Отряд «Еркін»", "GROUP");
  const event = await platform.db
    .insertInto("event")
    .values({
      campaign_id: campaign.id,
      title: campaign.name,
      status: "APPROVED",
      starts_at: new Date("2026-12-05T10:00:00+05:00"),
      ends_at: new Date("2026-12-05T12:00:00+05:00"),
      place: "Парк",
      district_id: (await campaigns.districtsOf(campaign.id))[0]?.id ?? "",
      category_id: (await campaigns.categoriesOf(campaign.id))[0]?.id ?? "",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await platform.db
    .insertInto("event_organizer")
    .values({ event_id: event.id, organization_id: organization.id })
    .execute();
  expect((await list()).nodes.map(({ id }) => id)).toEqual([organization.id]);
  expect(await organizations.organizersOf(event.id)).toEqual([organization]);
  const strangers = organizations.list(
    anonymous,
    { campaign: "almaty-2026", filter: null, orderBy: "NAME" },
    { first: 20 },
  );
  await expect(strangers).rejects.toMatchObject({ code: "CAMPAIGN_NOT_FOUND" });
});

test("a link answers at once after it was read, and batches what was not", async () => {
  const { organization } = await add("Объединение «Таза бұлақ»", "REGISTERED");
  expect(organizations.byId(organization.id)).toEqual(organization);
  const otherNode = createOrganizationsService(platform);
  const [one, same] = await Promise.all([otherNode.byId(organization.id), otherNode.byId(organization.id)]);
  expect(one).toEqual(organization);
  expect(same).toEqual(organization);
  expect(otherNode.byId(organization.id)).toBe(one);
});
