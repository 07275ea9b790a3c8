import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recountCampaign } from "../src/live/recount.js";
import { assumeHours } from "../src/participation/assumed-hours.js";
import { endEventHoursAgo } from "./support/ended-event.js";
import {
  addPeople,
  checkIn,
  hoursFromNow,
  openMarathon,
  type OpenMarathon,
} from "./support/open-marathon.js";
import { createWorld, type World } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let people: string[];
let runs = 0;

beforeAll(async () => {
  world = await createWorld();
  people = await addPeople(world, 3);
});
beforeEach(async () => {
  marathon = await openMarathon(world, `almaty-${++runs}`);
  await checkIn(world, marathon.eventId, people);
});
afterAll(() => world.close());

const endedHoursAgo = (hours: number) => endEventHoursAgo(world, marathon.eventId, hours);

async function checkOut(volunteer: string, at: string): Promise<void> {
  await world.ask(
    `mutation ($input: RecordCheckOutInput!) { recordCheckOut(input: $input) { __typename } }`,
    { input: { clientRef: randomUUID(), event: marathon.eventId, volunteer, at } },
  );
}

/** Verified and claimed hours as the receipts have them, after everything written was counted. */
async function hours(): Promise<{ hoursVerified: number; hoursClaimed: number }> {
  await world.settle();
  const { campaign } = await world.ask<{
    campaign: { progress: { hoursVerified: number; hoursClaimed: number } };
  }>(`query ($slug: String!) { campaign(slug: $slug) { progress { hoursVerified hoursClaimed } } }`, {
    slug: marathon.slug,
  });
  return campaign.progress;
}

async function assumedOf(volunteer: string): Promise<number | null | undefined> {
  const { attendances } = await world.ask<{
    attendances: { nodes: { assumedHours: number | null; volunteer: { id: string } }[] };
  }>(
    `query ($event: ID!) { attendances(event: $event, first: 3) { nodes { assumedHours volunteer { id } } } }`,
    {
      event: marathon.eventId,
    },
  );
  return attendances.nodes.find((one) => one.volunteer.id === volunteer)?.assumedHours;
}

async function assume(): Promise<number> {
  const changed = await assumeHours(world.server.platform.db);
  world.server.platform.wake();
  return changed;
}

async function expectCountersToBeFacts(): Promise<void> {
  await world.settle();
  expect(await recountCampaign(world.server.platform.db, marathon.campaignId)).toMatchObject({
    differences: [],
  });
}

test("whom nobody checked out has the time up to the event's end, claimed and not verified, once", async () => {
  await endedHoursAgo(2);
  expect(await assume()).toBe(3);
  expect(await assume()).toBe(0);
  expect(await hours()).toEqual({ hoursVerified: 0, hoursClaimed: 7.5 });
  await expectCountersToBeFacts();
});

test("nothing is assumed in the two hours in which desks without a network may still bring check-outs", async () => {
  await endedHoursAgo(1);
  expect(await assume()).toBe(0);
});

test("a check-out that is heard late takes the place of what was assumed", async () => {
  await endedHoursAgo(2);
  await assume();
  expect(await assumedOf(people[0]!)).toBe(2.5);
  await checkOut(people[0]!, hoursFromNow(-3.5));
  expect(await assumedOf(people[0]!)).toBeNull();
  expect(await hours()).toEqual({ hoursVerified: 1, hoursClaimed: 5 });
  expect(await assume()).toBe(0);
  await expectCountersToBeFacts();
});

test("a check-out that is taken back lets the assumption stand again", async () => {
  await endedHoursAgo(2);
  await assume();
  await checkOut(people[0]!, hoursFromNow(-3.5));
  const { attendances } = await world.ask<{
    attendances: { nodes: { id: string; volunteer: { id: string } }[] };
  }>(`query ($event: ID!) { attendances(event: $event, first: 3) { nodes { id volunteer { id } } } }`, {
    event: marathon.eventId,
  });
  const left = attendances.nodes.find(({ volunteer }) => volunteer.id === people[0]);
  await world.ask(`mutation ($input: UndoCheckOutInput!) { undoCheckOut(input: $input) { __typename } }`, {
    input: { clientRef: randomUUID(), attendance: left?.id, reason: "was not leaving" },
  });
  expect(await assumedOf(people[0]!)).toBe(2.5);
  expect(await hours()).toEqual({ hoursVerified: 0, hoursClaimed: 7.5 });
  expect(await assume()).toBe(0);
  await expectCountersToBeFacts();
});

test("an end that was corrected is found by the next run, and a check-in taken back counts no hours", async () => {
  await endedHoursAgo(4);
  await assume();
  await sql`update event set ends_at = ends_at + interval '1 hour' where id = ${marathon.eventId}`.execute(
    world.server.platform.db,
  );
  expect(await assume()).toBe(3);
  expect((await hours()).hoursClaimed).toBe(10.5);
  const { attendances } = await world.ask<{ attendances: { nodes: { id: string }[] } }>(
    `query ($event: ID!) { attendances(event: $event, first: 1) { nodes { id } } }`,
    { event: marathon.eventId },
  );
  await world.ask(`mutation ($input: UndoCheckInInput!) { undoCheckIn(input: $input) { __typename } }`, {
    input: { clientRef: randomUUID(), attendance: attendances.nodes[0]?.id, reason: "came to another event" },
  });
  expect((await hours()).hoursClaimed).toBe(7);
  await expectCountersToBeFacts();
});

test("whoever registered for a shift has the time up to its end, and the run waits for the last of them", async () => {
  await endedHoursAgo(3);
  const { db } = world.server.platform;
  const { rows } = await sql<{ id: string }>`
    insert into shift (event_id, starts_at, ends_at)
    select id, starts_at, ends_at + make_interval(hours => h) from event, unnest(array[-2, 2]) as t (h)
    where id = ${marathon.eventId} returning id
  `.execute(db);
  for (const [index, { id }] of rows.entries()) {
    await sql`
      insert into registration (campaign_id, event_id, person_id, recorded_person_id, shift_id, state)
      values (${marathon.campaignId}, ${marathon.eventId}, ${people[index]}, ${people[index]}, ${id}, 'CONFIRMED')
    `.execute(db);
  }
  expect(await assume()).toBe(2);
  expect(await assumedOf(people[0]!)).toBe(0.5);
  expect(await assumedOf(people[1]!)).toBeNull();
  expect(await assumedOf(people[2]!)).toBe(2.5);
});

test("a cancelled event gives nobody hours", async () => {
  await endedHoursAgo(2);
  await sql`update event set status = 'CANCELLED' where id = ${marathon.eventId}`.execute(
    world.server.platform.db,
  );
  expect(await assume()).toBe(0);
});
