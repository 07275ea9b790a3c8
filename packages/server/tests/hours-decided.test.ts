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

interface Entry {
  id: string;
  hours: number;
  source: string;
  state: string;
  card: { volunteer: { id: string } };
}

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  people = await addPeople(world, 3, `H${runs + 1}`);
  marathon = await openMarathon(world, `almaty-${++runs}`);
  await checkIn(world, marathon.eventId, people);
});
afterAll(() => world.close());

/** The event ended two hours ago, and everybody came two and a half hours before that: their hours are assumed. */
async function assume(): Promise<void> {
  await endEventHoursAgo(world, marathon.eventId, 2);
  await assumeHours(world.server.platform.db);
  world.server.platform.wake();
}

async function write(mutation: string, input: object): Promise<string | undefined> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { errors } = await world.tryToAsk(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
    { input: { clientRef: randomUUID(), ...input } },
  );
  return (errors?.[0]?.originalError as { code?: string } | undefined)?.code;
}

async function entries(state?: string): Promise<Entry[]> {
  const { hoursEntries } = await world.ask<{ hoursEntries: { nodes: Entry[] } }>(
    `query ($campaign: String!, $event: ID, $state: ClaimState) {
      hoursEntries(campaign: $campaign, event: $event, state: $state, first: 10) {
        nodes { id hours source state event { id } organization { id } card { volunteer { id } } }
      }
    }`,
    { campaign: marathon.slug, event: state ? null : marathon.eventId, state },
  );
  return hoursEntries.nodes;
}

async function attendanceOf(volunteer: string | undefined): Promise<string | undefined> {
  const { attendances } = await world.ask<{
    attendances: { nodes: { id: string; volunteer: { id: string } }[] };
  }>(`query ($event: ID!) { attendances(event: $event, first: 10) { nodes { id volunteer { id } } } }`, {
    event: marathon.eventId,
  });
  return attendances.nodes.find((one) => one.volunteer.id === volunteer)?.id;
}

/** Verified and claimed hours as boards show them, once a recount has found the same. */
async function hours(): Promise<[verified: number, claimed: number]> {
  await world.settle();
  expect(await recountCampaign(world.server.platform.db, marathon.campaignId)).toMatchObject({
    differences: [],
  });
  const { progress } = await world.ask<{ progress: { hoursVerified: number; hoursClaimed: number } }>(
    `query ($campaign: String!) { progress(campaign: $campaign) { hoursVerified hoursClaimed } }`,
    { campaign: marathon.slug },
  );
  return [progress.hoursVerified, progress.hoursClaimed];
}

test("what waits for a decision is decided about together, counted anew, and kept as corrections", async () => {
  await assume();
  const waiting = await entries("CLAIMED");
  expect(waiting.map(({ hours: given, source }) => [given, source])).toEqual(
    Array.from({ length: 3 }, () => [2.5, "EVENT_END"]),
  );
  const [one, two, three] = waiting.map(({ id }) => id);
  expect(await write("verifyHours", { entries: [one, two], decision: "VERIFIED" })).toBeUndefined();
  expect(await hours()).toEqual([5, 2.5]);
  expect(await write("verifyHours", { entries: [three], decision: "REJECTED" })).toBe("BAD_INPUT");
  const reason = "Ушёл сразу";
  expect(await write("verifyHours", { entries: [three], decision: "REJECTED", reason })).toBeUndefined();
  expect(await hours()).toEqual([5, 0]);
  const { corrections } = await world.ask<{ corrections: { nodes: object[] } }>(
    `query ($campaign: String!, $event: ID) {
      corrections(campaign: $campaign, event: $event, first: 1) { nodes { subject reason changes { field from to } } }
    }`,
    { campaign: marathon.slug, event: marathon.eventId },
  );
  expect(corrections.nodes).toEqual([
    { subject: "HOURS", reason, changes: [{ field: "state", from: "CLAIMED", to: "REJECTED" }] },
  ]);
});

test("one entry that cannot be decided about so holds up all of them", async () => {
  await assume();
  const [one, two] = (await entries("CLAIMED")).map(({ id }) => id);
  await write("verifyHours", { entries: [one], decision: "VERIFIED" });
  expect(await write("verifyHours", { entries: [two, one], decision: "VERIFIED" })).toBe("WRONG_STATE");
  expect(await write("verifyHours", { entries: [two, randomUUID()], decision: "VERIFIED" })).toBe(
    "HOURS_NOT_FOUND",
  );
  expect(await hours()).toEqual([2.5, 5]);
});

test("what was verified stays, whatever becomes of the event's end and whoever is checked out late", async () => {
  await assume();
  const [entry] = await entries("CLAIMED");
  await write("verifyHours", { entries: [entry?.id], decision: "VERIFIED" });
  const { db } = world.server.platform;
  await sql`update event set ends_at = ends_at - interval '1 hour' where id = ${marathon.eventId}`.execute(
    db,
  );
  expect(await assumeHours(db)).toBe(2);
  const { id: volunteer } = entry?.card.volunteer ?? {};
  const at = hoursFromNow(-4);
  expect(await write("recordCheckOut", { event: marathon.eventId, volunteer, at })).toBeUndefined();
  expect(await hours()).toEqual([2.5, 3]);
  expect((await entries("VERIFIED")).map(({ id }) => id)).toEqual([entry?.id]);
});

test("hours that somebody claims take the place of assumed ones, once, and never of measured ones", async () => {
  await assume();
  const attendance = await attendanceOf(people[0]);
  expect(await write("claimHours", { attendance, hours: 4 })).toBeUndefined();
  expect(await hours()).toEqual([0, 9]);
  expect(await write("claimHours", { attendance, hours: 5 })).toBe("WRONG_STATE");
  await write("recordCheckOut", { event: marathon.eventId, volunteer: people[1], at: hoursFromNow(-3.5) });
  expect(await write("claimHours", { attendance: await attendanceOf(people[1]), hours: 4 })).toBe(
    "WRONG_STATE",
  );
  expect(await hours()).toEqual([1, 6.5]);
  const listed = (await entries()).map(({ hours: given, source, state }) => [given, source, state]);
  expect(listed).toContainEqual([4, "CLAIM", "CLAIMED"]);
  expect(listed.filter(([, , state]) => state === "VOIDED")).toHaveLength(2);
});

test("verified hours of a second card stay verified when the cards are merged and parted", async () => {
  await assume();
  const [keep, merge] = people;
  await write("claimHours", { attendance: await attendanceOf(merge), hours: 4 });
  const [claim] = (await entries("CLAIMED")).filter(({ source }) => source === "CLAIM");
  await write("verifyHours", { entries: [claim?.id], decision: "VERIFIED" });
  expect(await hours()).toEqual([4, 5]);
  expect(await write("mergeVolunteers", { keep, merge, reason: "Один человек" })).toBeUndefined();
  expect(await hours()).toEqual([4, 2.5]);
  expect(await write("unmergeVolunteer", { volunteer: merge, reason: "Двое" })).toBeUndefined();
  expect((await hours())[0]).toBe(4);
});
