import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createOrganizationsService } from "../src/organizations/organizations.service.js";
import { eventSteps } from "./support/event-steps.js";
import { insertPerson, type Marathon, openMarathon } from "./support/marathon.js";
import { coordinator, createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
});
afterAll(() => platform.close());

const { cancel, change, confirm, postpone, reopen } = eventSteps(() => marathon);
const corrections = (id: string) =>
  platform.db.selectFrom("correction").select(["change", "reason"]).where("subject_id", "=", id).execute();

test("what an event has counted moves with its day, district and category", async () => {
  const event = await marathon.createEvent();
  const other = await marathon.createEvent({ district: "medeu" });
  const [aigerim, bekzat] = [await insertPerson(platform, "Айгерім"), await insertPerson(platform, "Бекзат")];
  await marathon.arrive(event.id, aigerim);
  await marathon.arrive(event.id, bekzat);
  await marathon.arrive(other.id, aigerim);
  await marathon.setClock("2026-12-05T13:00:00+05:00");
  await marathon.moveDueEvents();
  await marathon.expectCountersToBeFacts();

  await expect(change(event.id, { district: "medeu" })).rejects.toMatchObject({ code: "BAD_INPUT" });
  await change(event.id, {
    district: "medeu",
    category: "social",
    startsAt: "2026-12-04T06:00:00+05:00",
    endsAt: "2026-12-04T08:00:00+05:00",
    reason: "записали не тот день",
  });
  await marathon.expectCountersToBeFacts();
  expect(await corrections(event.id)).toMatchObject([
    {
      reason: "записали не тот день",
      change: { startsAt: ["2026-12-05T05:00:00.000Z", "2026-12-04T01:00:00.000Z"] },
    },
  ]);
});

test("a held event that is moved into the future is to come again", async () => {
  const event = await marathon.createEvent();
  await marathon.arrive(event.id, await insertPerson(platform, "Айгерім"));
  await marathon.setClock("2026-12-05T13:00:00+05:00");
  await marathon.moveDueEvents();
  expect(await marathon.events.byId(event.id)).toMatchObject({ status: "HELD" });
  const later = { startsAt: "2026-12-07T10:00:00+05:00", endsAt: "2026-12-07T12:00:00+05:00" };
  const { event: moved } = await change(event.id, { ...later, reason: "ошиблись неделей" });
  expect(moved).toMatchObject({ status: "APPROVED", localDate: "2026-12-07" });
  await marathon.expectCountersToBeFacts();
});

test("an event that is no event of its own any more is not counted, its people are", async () => {
  const event = await marathon.createEvent();
  await marathon.arrive(event.id, await insertPerson(platform, "Айгерім"));
  await marathon.setClock("2026-12-05T13:00:00+05:00");
  await marathon.moveDueEvents();
  await change(event.id, { countsAsEvent: false, reason: "часть форума" });
  await marathon.expectCountersToBeFacts();
  await change(event.id, { countsAsEvent: true, reason: "всё же отдельно" });
  await marathon.expectCountersToBeFacts();
});

test("other organizers hold the event from now on", async () => {
  const organizations = createOrganizationsService(platform);
  const { organization } = await organizations.add(demonstrator, {
    clientRef: marathon.ref(),
    name: { ru: "Отряд «Еркін»" },
    kind: "GROUP",
  });
  const event = await marathon.createEvent();
  await marathon.setClock("2026-12-05T13:00:00+05:00");
  await confirm(event.id);
  await change(event.id, { organizers: [organization.id, organization.id], reason: "держали другие" });
  expect(await organizations.organizersOf(event.id)).toEqual([organization]);
  await marathon.expectCountersToBeFacts();
});

test("a cancelled event counts nothing, and counts once when it is opened again", async () => {
  const event = await marathon.createEvent();
  await marathon.arrive(event.id, await insertPerson(platform, "Айгерім"));
  await marathon.arrive(event.id, await insertPerson(platform, "Бекзат"), { tier: "REPORTED" });
  await marathon.setClock("2026-12-05T13:00:00+05:00");
  await marathon.moveDueEvents();
  const { event: cancelled } = await cancel(event.id);
  expect(cancelled).toMatchObject({ status: "CANCELLED", cancelReason: "карантин" });
  await marathon.expectCountersToBeFacts();
  await expect(cancel(event.id)).rejects.toMatchObject({ code: "WRONG_STATE" });

  const { event: reopened } = await reopen(event.id);
  expect(reopened).toMatchObject({ status: "HELD", cancelReason: null, revision: 3 });
  await marathon.expectCountersToBeFacts();
  await expect(reopen(event.id)).rejects.toMatchObject({ code: "WRONG_STATE" });
  expect(await corrections(event.id)).toMatchObject([
    { change: { status: ["HELD", "CANCELLED"] }, reason: "карантин" },
    { change: { status: ["CANCELLED", "HELD"] }, reason: "всё в силе" },
  ]);
});

test("a cancellation that comes twice under one reference is answered again", async () => {
  const event = await marathon.createEvent();
  const input = { clientRef: marathon.ref(), id: event.id, reason: "карантин" };
  await marathon.events.cancel(coordinator, input);
  const again = await marathon.events.cancel(coordinator, input);
  expect(again.event).toMatchObject({ status: "CANCELLED", revision: 2 });
});

test.each([
  ["2026-12-05T09:00:00+05:00", "APPROVED"],
  ["2026-12-05T11:00:00+05:00", "LIVE"],
  ["2026-12-05T13:00:00+05:00", "LIVE"],
])("opened again at %s an event to which nobody came is %s", async (now, status) => {
  const event = await marathon.createEvent();
  await cancel(event.id);
  await marathon.setClock(now);
  const { event: reopened } = await reopen(event.id);
  expect(reopened.status).toBe(status);
  await marathon.expectCountersToBeFacts();
});

test("a postponed event waits for its time, or takes the new one at once", async () => {
  const event = await marathon.createEvent();
  await marathon.arrive(event.id, await insertPerson(platform, "Айгерім"));
  const { event: waiting } = await postpone(event.id);
  expect(waiting).toMatchObject({ status: "POSTPONED", cancelReason: "мороз" });
  await marathon.expectCountersToBeFacts();

  const times = { startsAt: "2026-12-08T10:00:00+05:00", endsAt: "2026-12-08T12:00:00+05:00" };
  const { event: moved } = await postpone(event.id, times);
  expect(moved).toMatchObject({ status: "APPROVED", localDate: "2026-12-08", cancelReason: null });
  await marathon.expectCountersToBeFacts();

  await expect(postpone(event.id, { startsAt: times.startsAt })).rejects.toMatchObject({ code: "BAD_INPUT" });
  const outside = { startsAt: "2026-12-20T10:00:00+05:00", endsAt: "2026-12-20T12:00:00+05:00" };
  await expect(postpone(event.id, outside)).rejects.toMatchObject({ code: "OUTSIDE_CAMPAIGN" });
});

test("a coordinator confirms an event by name, after its end and once", async () => {
  const event = await marathon.createEvent();
  await expect(confirm(event.id)).rejects.toMatchObject({ code: "WRONG_STATE" });
  await marathon.setClock("2026-12-05T12:30:00+05:00");
  await marathon.moveDueEvents();
  expect(await marathon.events.byId(event.id)).toMatchObject({ status: "LIVE", awaitsConfirmation: true });
  const { event: held } = await confirm(event.id);
  expect(held).toMatchObject({ status: "HELD", awaitsConfirmation: false });
  await marathon.expectCountersToBeFacts();
  await expect(confirm(event.id)).rejects.toMatchObject({ code: "WRONG_STATE" });
  const row = await platform.db
    .selectFrom("event")
    .select(["confirmed_by", "confirm_note"])
    .where("id", "=", event.id)
    .executeTakeFirst();
  expect(row).toEqual({ confirmed_by: coordinator.accountId, confirm_note: "видела сама" });
  await cancel(event.id);
  expect((await reopen(event.id)).event.status).toBe("HELD");
  await marathon.expectCountersToBeFacts();
});

test("changes that race with arrivals and with each other leave the counters at the facts", async () => {
  const event = await marathon.createEvent();
  const people = await Promise.all(Array.from({ length: 12 }, (_, n) => insertPerson(platform, `${n}`)));
  await Promise.all([
    ...people.map((person) => marathon.arrive(event.id, person)),
    change(event.id, { district: "medeu", reason: "гонка" }),
    change(event.id, { category: "social", reason: "гонка" }),
    cancel(event.id),
  ]);
  await marathon.expectCountersToBeFacts();
  await reopen(event.id);
  await marathon.expectCountersToBeFacts();
});
