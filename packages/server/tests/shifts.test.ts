import { randomUUID } from "node:crypto";
import { ERROR_CODES } from "@igilik/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPeople, createEvent, openMarathon, type OpenMarathon } from "./support/open-marathon.js";
import { createWorld, type World } from "./support/world.js";

interface Slot {
  id: string;
  startsAt: string;
  endsAt: string;
  role: { kk: string } | null;
  capacity: number | null;
  registered: number;
}

let world: World;
let marathon: OpenMarathon;
let people: string[];

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  people = await addPeople(world, 1);
});
afterAll(() => world.close());

const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const at = (time: string) => `${day}T${time}:00Z`;
const moments = (slots: readonly Slot[]) =>
  slots.map(({ startsAt, endsAt }) => [startsAt, endsAt].map((each) => new Date(each).toISOString()));
const between = (from: string, to: string) => [at(from), at(to)].map((each) => new Date(each).toISOString());

const newEvent = () =>
  createEvent(world, marathon.slug, marathon.organizationId, {
    ...{ startsAt: at("06:00"), endsAt: at("09:00"), place: randomUUID() },
    shifts: [
      { startsAt: at("05:00"), endsAt: at("06:00"), role: { kk: "аспаздар" }, capacity: 3 },
      { startsAt: at("06:00"), endsAt: at("09:00") },
    ],
  });
const change = async (id: string, input: object) => {
  const { changeEvent } = await world.ask<{ changeEvent: { event: { revision: number; shifts: Slot[] } } }>(
    `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) {
      event { revision shifts { id startsAt endsAt role { kk } capacity registered } }
    } }`,
    { input: { clientRef: randomUUID(), id, ...input } },
  );
  return changeEvent.event;
};
const kept = ({ id, startsAt, endsAt, role, capacity }: Slot) => ({ id, startsAt, endsAt, role, capacity });
const register = (event: string, shift: string | undefined) =>
  world.ask<{ registerVolunteer: { registration: { id: string } } }>(
    `mutation ($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) { registration { id } } }`,
    { input: { clientRef: randomUUID(), event, volunteer: people[0], shift } },
  );

test("a change keeps shifts by their ids, adds new ones and takes those away that it leaves out", async () => {
  const id = await newEvent();
  const [cooks, others] = (await change(id, { place: "Парк" })).shifts;
  const after = await change(id, {
    revision: 2,
    shifts: [
      { ...kept(others!), capacity: 12 },
      { startsAt: at("09:00"), endsAt: at("10:00"), role: { ru: "уборка" } },
    ],
  });
  expect(after.revision).toBe(3);
  expect(after.shifts).toMatchObject([
    { id: others!.id, capacity: 12, role: null, registered: 0 },
    { capacity: null, role: { kk: "уборка" } },
  ]);
  expect(after.shifts.map((each) => each.id)).not.toContain(cooks!.id);
  // The same once more changes nothing.
  expect((await change(id, { shifts: after.shifts.map(kept) })).revision).toBe(3);
});

test("shifts go where the beginning of their event goes, also when it is postponed", async () => {
  const id = await newEvent();
  const { shifts } = await change(id, { startsAt: at("07:30"), endsAt: at("10:30") });
  expect(moments(shifts)).toEqual([between("06:30", "07:30"), between("07:30", "10:30")]);
  const { postponeEvent } = await world.ask<{ postponeEvent: { event: { shifts: Slot[] } } }>(
    `mutation ($input: PostponeEventInput!) { postponeEvent(input: $input) { event { shifts { startsAt endsAt } } } }`,
    {
      input: { clientRef: randomUUID(), id, startsAt: at("09:30"), endsAt: at("12:30"), reason: "Қар жауды" },
    },
  );
  expect(moments(postponeEvent.event.shifts)).toEqual([between("08:30", "09:30"), between("09:30", "12:30")]);
});

test("a shift for which somebody is registered stays; it goes when the registration is cancelled", async () => {
  const id = await newEvent();
  const [cooks] = (await change(id, { place: "Парк" })).shifts;
  const { registerVolunteer } = await register(id, cooks?.id);
  const { shifts } = await change(id, { place: "Сквер" });
  expect(shifts[0]).toMatchObject({ id: cooks?.id, registered: 1 });
  await expect(change(id, { shifts: shifts.slice(1).map(kept) })).rejects.toThrow(
    ERROR_CODES.SHIFT_TAKEN.meaning,
  );
  await world.ask(
    `mutation ($input: ChangeRegistrationInput!) { changeRegistration(input: $input) { registration { state } } }`,
    {
      input: { clientRef: randomUUID(), id: registerVolunteer.registration.id, state: "CANCELLED" },
    },
  );
  expect((await change(id, { shifts: shifts.slice(1).map(kept) })).shifts).toHaveLength(1);
});

test.each([
  ["SHIFT_OUTSIDE_EVENT", { startsAt: at("06:00"), endsAt: at("22:00") }],
  ["ENDS_BEFORE_START", { startsAt: at("08:00"), endsAt: at("08:00") }],
  ["SHIFT_NOT_FOUND", { id: randomUUID(), startsAt: at("06:00"), endsAt: at("07:00") }],
] as const)("%s is said of a shift that cannot be, and the event stays", async (code, shift) => {
  const id = await newEvent();
  await expect(change(id, { shifts: [shift] })).rejects.toThrow(ERROR_CODES[code].meaning);
  expect((await change(id, { place: "Парк" })).shifts).toHaveLength(2);
});
