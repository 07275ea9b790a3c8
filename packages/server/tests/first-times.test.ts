import type { RecordCheckInResult } from "@igilik/schema";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createParticipationService } from "../src/participation/participation.service.js";
import { insertPerson, type Marathon, openMarathon } from "./support/marathon.js";
import { coordinator, createTestPlatform, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let people: string[];

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
  await marathon.setClock("2026-12-05T11:00:00+05:00");
  people = [await insertPerson(platform, "Айгерім"), await insertPerson(platform, "Бекзат")];
});
afterAll(() => platform.close());

const checkIn = async (arrivals: readonly (readonly [event: string, person: string | undefined])[]) => {
  const participation = createParticipationService(platform, marathon.events);
  const rows = arrivals.map(([event, volunteer = ""]) => ({ clientRef: marathon.ref(), event, volunteer }));
  return (await participation.checkInAll(coordinator, rows)).map(toFirstTime);
};
const toFirstTime = (result: RecordCheckInResult) =>
  result.__typename === "CheckInRecorded" ? result.firstTime : result.__typename;
const createEvents = async (...changes: object[]) => {
  const ids: string[] = [];
  for (const change of changes) ids.push((await marathon.createEvent(change)).id);
  return ids as [string, string, string];
};

test("of two events in one batch the first one that is told is a newcomer's first time", async () => {
  const [one, two, three] = await createEvents({}, {}, {});
  const [a, b] = people;
  const arrivals = [
    [two, a],
    [one, b],
    [one, a],
    [three, b],
    [two, a],
  ] as const;
  expect(await checkIn(arrivals)).toEqual([true, true, false, false, "AlreadyCheckedIn"]);
  expect(await checkIn([[three, a]])).toEqual([false]);
  await marathon.expectCountersToBeFacts();
});

test("a rehearsal is nobody's first time, before or after one", async () => {
  const [rehearsal, second, real] = await createEvents({ isRehearsal: true }, { isRehearsal: true }, {});
  const [a, b] = people;
  expect(await checkIn([[rehearsal, a]])).toEqual([false]);
  expect(await checkIn([[real, a]])).toEqual([true]);
  expect(await checkIn([[second, a]])).toEqual([false]);
  const together = [
    [rehearsal, b],
    [real, b],
    [second, b],
  ] as const;
  expect(await checkIn(together)).toEqual([false, true, false]);
});

test("somebody who was only reported comes for the first time when a desk sees them", async () => {
  const [reported, fresh] = await createEvents({}, {}, {});
  const [a, b] = people;
  for (const person of [a, b]) await marathon.arrive(reported, person ?? "", { tier: "REPORTED" });
  const arrivals = [
    [reported, a],
    [fresh, a],
    [fresh, b],
    [reported, b],
  ] as const;
  expect(await checkIn(arrivals)).toEqual([true, false, true, false]);
  await marathon.expectCountersToBeFacts();
});
