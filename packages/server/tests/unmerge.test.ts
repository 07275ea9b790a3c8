import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createParticipationService } from "../src/participation/participation.service.js";
import { unmergeVolunteer } from "../src/volunteers/merge-commands.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { type Merging, createMerging } from "./support/merging.js";
import { coordinator, createTestPlatform, type TestPlatform } from "./support/platform.js";
import { until } from "./support/until.js";

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

test("who came with the merged card after the merge goes with it when it is taken back", async () => {
  const [early, late] = [await marathon.createEvent(), await marathon.createEvent({ district: "almaly" })];
  const [kept = "", merged = ""] = await cards.people("Анна", "Аня");
  await marathon.arrive(early.id, kept);
  await cards.merge(kept, merged);
  await marathon.arrive(late.id, kept, { card: merged });
  await cards.unmerge(merged);
  expect(await cards.standing(kept)).toEqual([early.id]);
  expect(await cards.standing(merged)).toEqual([late.id]);
  await marathon.expectCountersToBeFacts();
});

test("three cards fold into one another and unfold in order", async () => {
  const [first, second] = [await marathon.createEvent(), await marathon.createEvent({ district: "turksib" })];
  const [a = "", b = "", c = ""] = await cards.people("А", "Б", "В");
  for (const person of [a, b, c]) await marathon.arrive(first.id, person);
  await marathon.arrive(second.id, a);
  for (const person of [a, b, c]) await cards.register(first.id, person);
  const apart = await cards.facts([first.id, second.id]);

  await cards.merge(b, a);
  const pair = await cards.facts([first.id, second.id]);
  await cards.merge(c, b);
  expect(await cards.standing(c)).toEqual([first.id, second.id].toSorted());
  expect(await cards.volunteers.byId(a)).toEqual({ id: c });
  await marathon.expectCountersToBeFacts();
  await expect(cards.unmerge(a)).rejects.toMatchObject({ code: "WRONG_STATE" });

  await cards.unmerge(b);
  const again = await cards.facts([first.id, second.id]);
  const withoutMarks = (rows: typeof pair.attendances) =>
    rows.map(({ id, person_id, state }) => ({ id, person_id, state }));
  expect(withoutMarks(again.attendances)).toEqual(withoutMarks(pair.attendances));
  expect(again.registrations.map(({ person_id, state }) => [person_id, state])).toEqual(
    pair.registrations.map(({ person_id, state }) => [person_id, state]),
  );
  await cards.unmerge(a);
  expect(await cards.facts([first.id, second.id])).toEqual(apart);
  await marathon.expectCountersToBeFacts();
});

test("what stood for two goes with its own card, and the other one's stands again", async () => {
  const event = await marathon.createEvent();
  const [kept = "", one = "", other = ""] = await cards.people("К", "О", "Д");
  await marathon.arrive(event.id, one);
  await marathon.arrive(event.id, other);
  await cards.register(event.id, one);
  await cards.register(event.id, other);
  await cards.merge(kept, one);
  await cards.merge(kept, other);
  expect(await cards.standing(kept)).toEqual([event.id]);
  await marathon.expectCountersToBeFacts();
  await cards.unmerge(one);
  expect(await cards.standing(one)).toEqual([event.id]);
  expect(await cards.standing(kept)).toEqual([event.id]);
  expect(await marathon.events.registeredOf(event.id)).toBe(2);
  await marathon.expectCountersToBeFacts();
  await cards.unmerge(other);
  expect(await cards.standing(kept)).toEqual([]);
  expect(await cards.standing(other)).toEqual([event.id]);
  await marathon.expectCountersToBeFacts();
});

test("what was checked in anew since the merge stays, beside what the merge put aside", async () => {
  const event = await marathon.createEvent();
  const [kept = "", merged = ""] = await cards.people("Айгерім", "Айгерим");
  const first = await marathon.arrive(event.id, kept);
  await marathon.arrive(event.id, merged);
  await cards.merge(kept, merged);
  await sql`select live.count_attendances(${[first]}::uuid[], -1)`.execute(platform.db);
  await platform.db
    .updateTable("attendance")
    .set({ state: "VOIDED", void_cause: "UNDONE" })
    .where("id", "=", first)
    .execute();
  await sql`select live.count_attendances(${[first]}::uuid[], 1)`.execute(platform.db);
  const anew = await marathon.arrive(event.id, kept, { card: merged });
  await cards.unmerge(merged);
  const rows = (await cards.facts([event.id])).attendances.filter(({ state }) => state !== "VOIDED");
  expect(rows).toMatchObject([{ id: anew, person_id: merged }]);
  await marathon.expectCountersToBeFacts();
});

test("of everything that one visit had covered one stands again for each card", async () => {
  const event = await marathon.createEvent();
  const [kept = "", early = "", late = ""] = await cards.people("К", "Р", "П");
  await marathon.arrive(event.id, kept, { tier: "REPORTED" });
  await marathon.arrive(event.id, early, { tier: "REPORTED" });
  await marathon.arrive(event.id, late);
  for (const person of [kept, early, late]) await cards.register(event.id, person);
  const apart = await cards.facts([event.id]);
  await cards.merge(kept, early);
  const pair = await cards.facts([event.id]);
  await cards.merge(kept, late);
  await cards.unmerge(late);
  expect(await cards.facts([event.id])).toEqual(pair);
  await marathon.expectCountersToBeFacts();
  await cards.unmerge(early);
  expect(await cards.facts([event.id])).toEqual(apart);
  await marathon.expectCountersToBeFacts();
});

test("merges that are taken back in another order leave what there would be without them", async () => {
  const [one, two] = [await marathon.createEvent(), await marathon.createEvent({ district: "medeu" })];
  const [kept = "", ...others] = await cards.people("К", "А", "Б", "В");
  for (const [index, person] of [kept, ...others].entries()) {
    await marathon.arrive(one.id, person, { tier: index % 2 === 0 ? "REPORTED" : "VERIFIED" });
    await cards.register(one.id, person);
    if (index > 0) await marathon.arrive(two.id, person);
  }
  const apart = await cards.facts([one.id, two.id]);
  for (const person of others) await cards.merge(kept, person);
  expect(await cards.standing(kept)).toEqual([one.id, two.id].toSorted());
  for (const person of others) {
    await cards.unmerge(person);
    expect(await cards.standing(person)).toEqual([one.id, two.id].toSorted());
    await marathon.expectCountersToBeFacts();
  }
  expect(await cards.facts([one.id, two.id])).toEqual(apart);
});

test("who is registered while a merge is taken back is registered for the card that was shown", async () => {
  const event = await marathon.createEvent();
  const [kept = "", merged = ""] = await cards.people("А", "Б");
  await cards.merge(kept, merged);
  const participation = createParticipationService(platform, marathon.events);
  const registering = await platform.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`
      select pg_backend_pid() as pid from person where id = any (${[kept, merged]}::uuid[]) for update
    `.execute(trx);
    const input = { clientRef: marathon.ref(), event: event.id, volunteer: merged };
    const registered = participation.register(coordinator, input);
    await until(
      async () => {
        const waiting = await sql`
          select from pg_locks where not granted and ${rows[0]?.pid} = any (pg_blocking_pids(pid))
        `.execute(platform.db);
        return waiting.rows.length > 0;
      },
      { what: "that the registration waits for the card" },
    );
    await unmergeVolunteer(trx, merged, { viewer: coordinator, text: "двое" });
    return { registered };
  });
  const { registration } = await registering.registered;
  expect(registration).toMatchObject({ volunteerId: merged });
});
