import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { eventSteps } from "./support/event-steps.js";
import { titlesOf } from "./support/event-titles.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { anonymous, createTestPlatform, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

const { cancel, change } = eventSteps(() => marathon);

test("strangers see neither drafts nor what waits for approval", async () => {
  const draft = await marathon.createEvent({ title: { ru: "Черновик" }, status: "DRAFT" });
  await marathon.createEvent({ title: { ru: "Подано" }, status: "SUBMITTED" });
  await marathon.createEvent({ title: { ru: "В программе" } });
  expect(await titlesOf(marathon, {}, anonymous)).toEqual(["В программе"]);
  expect(await marathon.events.find(anonymous, draft.id)).toBeNull();
  expect(await titlesOf(marathon, {})).toHaveLength(3);
  await change(draft.id, { status: "APPROVED" });
  expect(await titlesOf(marathon, {}, anonymous)).toHaveLength(2);
  await expect(
    marathon.events.cancel(anonymous, { clientRef: "x", id: draft.id, reason: "нет" }),
  ).rejects.toMatchObject({
    code: "NOT_SIGNED_IN",
  });
  await marathon.expectCountersToBeFacts();
});

test("a list is narrowed by everything that is given", async () => {
  const tea = await marathon.createEvent({ title: { ru: "Чай 100%_", kk: "Ыстық шай" }, category: "needy" });
  await marathon.createEvent({
    title: { ru: "Концерт" },
    place: "Дом культуры",
    category: "elderly",
    district: "zhetysu",
    startsAt: "2026-12-06T15:00:00+05:00",
    endsAt: "2026-12-06T17:00:00+05:00",
  });
  const gone = await marathon.createEvent({ title: { ru: "Отменено" } });
  await cancel(gone.id);
  await marathon.setClock("2026-12-05T12:30:00+05:00");

  expect(await titlesOf(marathon, { category: "needy" })).toEqual(["Чай 100%_"]);
  expect(await titlesOf(marathon, { district: "zhetysu" })).toEqual(["Концерт"]);
  expect(await titlesOf(marathon, { district: "nowhere" })).toEqual([]);
  expect(await titlesOf(marathon, { date: "2026-12-06" })).toEqual(["Концерт"]);
  expect(await titlesOf(marathon, { search: "ыстық" })).toEqual(["Чай 100%_"]);
  expect(await titlesOf(marathon, { search: "дом КУЛЬТ" })).toEqual(["Концерт"]);
  expect(await titlesOf(marathon, { search: "0%_" })).toEqual(["Чай 100%_"]);
  expect(await titlesOf(marathon, { search: "ru" })).toEqual([]);
  expect(await titlesOf(marathon, { status: ["CANCELLED"] })).toEqual(["Отменено"]);
  expect(await titlesOf(marathon, { upcoming: true })).toEqual(["Концерт"]);
  expect(await titlesOf(marathon, { endsAfter: "2026-12-05T12:00:00+05:00" })).toEqual(["Концерт"]);
  expect(await titlesOf(marathon, { endsBefore: "2026-12-05T12:00:01+05:00", category: "needy" })).toEqual([
    "Чай 100%_",
  ]);
  expect(await titlesOf(marathon, { organization: marathon.organization.id, date: "2026-12-06" })).toEqual([
    "Концерт",
  ]);
  expect(await titlesOf(marathon, { organization: tea.id })).toEqual([]);
  expect(await titlesOf(marathon, { project: "Narkostop" })).toEqual([]);
});

test("what has ended and was not confirmed is listed by itself, and left out of what goes on", async () => {
  const day = "2026-12-05T";
  const goesOn = { startsAt: `${day}11:00:00+05:00`, endsAt: `${day}14:00:00+05:00` };
  await marathon.createEvent({ title: { ru: "Прошло" } });
  await marathon.createEvent({ title: { ru: "Идёт" }, ...goesOn });
  await marathon.setClock(`${day}12:30:00+05:00`);
  await marathon.moveDueEvents();
  expect(await titlesOf(marathon, { status: ["LIVE"] })).toHaveLength(2);
  expect(await titlesOf(marathon, { awaitsConfirmation: true })).toEqual(["Прошло"]);
  expect(await titlesOf(marathon, { status: ["LIVE"], awaitsConfirmation: false })).toEqual(["Идёт"]);
});

test("pages go on in both orders and reach every event once", async () => {
  const days = ["04", "05", "06", "07", "08"];
  for (const day of days) {
    for (const name of ["А", "Б"]) {
      await marathon.createEvent({
        title: { ru: `${day} ${name}` },
        startsAt: `2026-12-${day}T10:00:00+05:00`,
        endsAt: `2026-12-${day}T11:00:00+05:00`,
      });
    }
  }
  const read = async (orderBy: "STARTS_AT_ASC" | "STARTS_AT_DESC"): Promise<string[]> => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const query = { campaign: marathon.campaign.slug, filter: null, orderBy };
      const page = await marathon.events.list(anonymous, query, { first: 3, after });
      found.push(...page.nodes.map(({ title }) => title.ru));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
  };
  const ascending = await read("STARTS_AT_ASC");
  expect(ascending).toEqual(days.flatMap((day) => [`${day} А`, `${day} Б`]));
  expect(await read("STARTS_AT_DESC")).toEqual(ascending.toReversed());
});
