import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type OpenMarathon,
  addPeople,
  createEvent,
  hoursFromNow,
  openMarathon,
} from "./support/open-marathon.js";
import { anonymous, representativeOf } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;

const query = `query ($campaign: String) {
  overview(campaign: $campaign) {
    eventsByStatus { status count } understaffedCount understaffed { title { ru } } unconfirmedCount
    unconfirmed { title { ru } } claimedResults waitingThanks oldestWaitingThanks
  }
}`;
interface Overview {
  eventsByStatus: { status: string; count: number }[];
  understaffedCount: number;
  understaffed: { title: { ru: string } }[];
  unconfirmedCount: number;
  unconfirmed: { title: { ru: string } }[];
  claimedResults: number;
  waitingThanks: number;
  oldestWaitingThanks: string | null;
}
const read = async () =>
  (await world.ask<{ overview: Overview }>(query, { campaign: marathon.slug })).overview;
const event = (ru: string, given: Record<string, unknown>) =>
  createEvent(world, marathon.slug, marathon.organizationId, { title: { ru }, ...given });
const write = (mutation: string, selection: string, input: object) =>
  world.ask(
    `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`,
    { input: { clientRef: randomUUID(), ...input } },
  );

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
});
afterAll(() => world.close());

test("counts events by state, names those that begin soon with few volunteers, and what waits", async () => {
  const inHours = (from: number) => ({ startsAt: hoursFromNow(from), endsAt: hoursFromNow(from + 1) });
  for (let hours = 1; hours <= 6; hours++) await event(`Скоро ${hours}`, { ...inHours(hours), capacity: 4 });
  // Nobody registers yet: who will come is not known of any of them.
  expect((await read()).understaffedCount).toBe(0);
  await event("Без предела", inHours(2));
  await event("Завтра", { ...inHours(30), capacity: 4 });
  await event("Черновик", { ...inHours(2), capacity: 4, status: "DRAFT" });
  const half = await event("Половина", { ...inHours(2), capacity: 4 });
  const people = await addPeople(world, 3);
  const [first, second, third] = people;
  for (const volunteer of [first, second])
    await write("registerVolunteer", "__typename", { event: half, volunteer });
  const few = await event("Мало", { ...inHours(0.5), capacity: 4 });
  await write("registerVolunteer", "__typename", { event: few, volunteer: third });
  for (const text of ["Рахмет!", "Спасибо!"])
    await write("sendThankYou", "__typename", { campaign: marathon.slug, text });

  const found = await read();
  expect(found.understaffedCount).toBe(7);
  expect(found.understaffed.map(({ title }) => title.ru)).toEqual([
    "Мало",
    ...[1, 2, 3, 4].map((hours) => `Скоро ${hours}`),
  ]);
  const counts = new Map(found.eventsByStatus.map(({ status, count }) => [status, count]));
  expect(counts.get("DRAFT")).toBe(1);
  expect((counts.get("APPROVED") ?? 0) + (counts.get("LIVE") ?? 0)).toBe(11);
  expect(found).toMatchObject({ unconfirmedCount: 0, unconfirmed: [], claimedResults: 0, waitingThanks: 2 });
  expect(Date.parse(found.oldestWaitingThanks ?? "")).toBeGreaterThan(Date.now() - 600_000);
});

test("who came holds a place, and once as well as registered", async () => {
  const before = (await read()).understaffedCount;
  const id = await event("Пришли", { startsAt: hoursFromNow(0.2), endsAt: hoursFromNow(3), capacity: 4 });
  expect((await read()).understaffedCount).toBe(before + 1);
  const [one, other] = await addPeople(world, 2, "W");
  await write("registerVolunteer", "__typename", { event: id, volunteer: one });
  await write("recordCheckIn", "__typename", { event: id, volunteer: one });
  expect((await read()).understaffedCount).toBe(before + 1);
  await write("recordCheckIn", "__typename", { event: id, volunteer: other });
  expect((await read()).understaffedCount).toBe(before);
});

test("is for coordinators alone", async () => {
  for (const [viewer, code] of [
    [anonymous, "NOT_SIGNED_IN"],
    [representativeOf(marathon.organizationId), "NOT_ALLOWED"],
  ] as const) {
    const { errors } = await world.tryToAsk(query, { campaign: marathon.slug }, viewer);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  }
});
