import { randomUUID } from "node:crypto";
import { DomainError } from "@igilik/schema";
import type { GraphQLError } from "graphql";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, demonstrator } from "./support/platform.js";
import {
  type OpenMarathon,
  addPeople,
  checkIn,
  createEvent,
  hoursFromNow,
  openMarathon,
} from "./support/open-marathon.js";
import { type World, createWorld } from "./support/world.js";

const nowhere = "00000000-0000-7000-8000-00000000dead";
const register = `mutation ($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) { registration { id state } } }`;
const change = `mutation ($input: ChangeRegistrationInput!) { changeRegistration(input: $input) { registration { state } } }`;
const headcount = `mutation ($input: ReportHeadcountInput!) { reportHeadcount(input: $input) { count } }`;
const impact = `mutation ($input: RecordImpactInput!) { recordImpact(input: $input) { impact { id } } }`;
const report = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { rows { outcome } } }`;
const attendances = `query ($event: ID!, $after: String) { attendances(event: $event, after: $after) { nodes { id } } }`;
const volunteers = `query ($filter: VolunteerFilter) { volunteers(filter: $filter, first: 100) { nodes { code } } }`;
const inThePast = { startsAt: hoursFromNow(-0.5), endsAt: hoursFromNow(1) };
const inTheFuture = { startsAt: hoursFromNow(20), endsAt: hoursFromNow(22) };

type Registered = { registration: { id: string; state: string } };
type Reported = { rows: { outcome: string }[] };
type Added = { organization: { id: string } };

function refusal(errors: readonly GraphQLError[] | undefined): string | undefined {
  const cause = errors?.[0]?.originalError;
  return cause instanceof DomainError ? cause.code : errors?.[0]?.message;
}

describe("what may be said about an event and its people", () => {
  let world: World;
  let marathon: OpenMarathon;
  let people: string[];

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    people = await addPeople(world, 20);
  });
  afterAll(() => world.close());

  const event = (given: Record<string, unknown> = {}): Promise<string> =>
    createEvent(world, marathon.slug, marathon.organizationId, { place: randomUUID(), ...given });
  const tell = (document: string, input: object) =>
    world.tryToAsk(document, { input: { clientRef: randomUUID(), ...input } });
  const codeOf = async (document: string, input: object): Promise<unknown> =>
    refusal((await tell(document, input)).errors);
  const bornYearsAgo = (age: number, id: string | undefined) =>
    sql`update person set birth_year = ${new Date().getUTCFullYear() - age}::int where id = ${id ?? ""}`.execute(
      world.server.platform.db,
    );

  it("nothing real is told to an account of a demonstration", async () => {
    await checkIn(world, marathon.eventId, people.slice(0, 2));
    const { errors } = await world.tryToAsk(attendances, { event: marathon.eventId }, demonstrator);
    expect(refusal(errors)).toBe("EVENT_NOT_FOUND");
    for (const filter of [{}, { event: marathon.eventId }, { search: "Волонтёров" }]) {
      expect(await world.ask(volunteers, { filter }, demonstrator)).toEqual({ volunteers: { nodes: [] } });
    }
    const own = await world.ask<{ attendances: { nodes: unknown[] } }>(attendances, {
      event: marathon.eventId,
    });
    expect(own.attendances.nodes).toHaveLength(2);
  });

  it("a list's place that is none is refused", async () => {
    const after = Buffer.from(JSON.stringify(["no id"])).toString("base64url");
    const { errors } = await world.tryToAsk(attendances, { event: marathon.eventId, after });
    expect(refusal(errors)).toBe("CURSOR_INVALID");
  });

  it("nobody is registered who would not be let in", async () => {
    await bornYearsAgo(12, people[2]);
    await bornYearsAgo(17, people[3]);
    const open = await event();
    const adults = await event({ adultsOnly: true });
    expect(await codeOf(register, { event: open, volunteer: people[2] })).toBe("NO_CONSENT");
    expect(await codeOf(register, { event: adults, volunteer: people[3] })).toBe("TOO_YOUNG");
    await sql`insert into consent (person_id, purpose, granted_by) values (${people[2] ?? ""}, 'TAKE_PART', 'GUARDIAN')`.execute(
      world.server.platform.db,
    );
    expect(await codeOf(register, { event: open, volunteer: people[2] })).toBeUndefined();
  });

  it("a waiting list moves up only when a place is free", async () => {
    const small = await event({ ...inTheFuture, capacity: 1 });
    const ids: string[] = [];
    for (const volunteer of [people[4], people[5]]) {
      const { data } = await tell(register, { event: small, volunteer });
      ids.push((data?.["registerVolunteer"] as Registered | undefined)?.registration.id ?? "");
    }
    const [first, waiting] = ids;
    expect(await codeOf(change, { id: waiting, state: "CONFIRMED" })).toBe("WRONG_STATE");
    expect(await codeOf(change, { id: first, seenState: "WAITLISTED", state: "CANCELLED" })).toBe(
      "STALE_CHANGE",
    );
    expect(await codeOf(change, { id: first, seenState: "CONFIRMED", state: "CANCELLED" })).toBeUndefined();
    expect(await codeOf(change, { id: waiting, state: "CONFIRMED" })).toBeUndefined();
  });

  it("a full shift has a waiting list of its own, and so has a full event", async () => {
    const shift = { ...inTheFuture, capacity: 1 };
    const id = await event({ ...inTheFuture, capacity: 3, shifts: [shift, { ...shift, capacity: null }] });
    type Shifts = { event: { shifts: { id: string }[] } };
    const { event: read } = await world.ask<Shifts>(`query ($id: ID!) { event(id: $id) { shifts { id } } }`, {
      id,
    });
    const [small, large] = read.shifts.map((each) => each.id);
    const registered: Registered["registration"][] = [];
    for (const [at, choice] of [small, small, large, undefined, large].entries()) {
      const { data } = await tell(register, { event: id, volunteer: people[8 + at], shift: choice });
      const answer = data?.["registerVolunteer"] as Registered;
      registered.push(answer.registration);
    }
    const states = ["CONFIRMED", "WAITLISTED", "CONFIRMED", "CONFIRMED", "WAITLISTED"];
    expect(registered.map(({ state }) => state)).toEqual(states);
    const [first, waiting, , whole, last] = registered.map((each) => each.id);
    expect(await codeOf(change, { id: whole, state: "CANCELLED" })).toBeUndefined();
    expect(await codeOf(change, { id: waiting, state: "CONFIRMED" })).toBe("WRONG_STATE");
    expect(await codeOf(change, { id: last, state: "CONFIRMED" })).toBeUndefined();
    expect(await codeOf(change, { id: first, state: "CANCELLED" })).toBeUndefined();
    expect(await codeOf(change, { id: waiting, state: "CONFIRMED" })).toBeUndefined();
  });

  it("a shift of another event is none", async () => {
    const other = await event({ ...inTheFuture, shifts: [inTheFuture] });
    const read = `query ($id: ID!) { event(id: $id) { shifts { id } } }`;
    const answer = await world.ask<{ event: { shifts: { id: string }[] } }>(read, { id: other });
    const id = await event(inTheFuture);
    for (const shift of [answer.event.shifts[0]?.id, nowhere, "no id"]) {
      expect(await codeOf(register, { event: id, volunteer: people[14], shift })).toBe("SHIFT_NOT_FOUND");
    }
  });

  it.each([
    ["has not begun", inTheFuture],
    ["is a draft", { ...inThePast, status: "DRAFT" }],
    ["waits for approval", { ...inThePast, status: "SUBMITTED" }],
  ])("no results of an event that %s", async (_, given) => {
    const id = await event(given);
    expect(await codeOf(headcount, { event: id, count: 5 })).toBe("WRONG_STATE");
    expect(await codeOf(impact, { event: id, challenge: nowhere, quantity: 1 })).toBe("WRONG_STATE");
    expect(
      await codeOf(report, { event: id, organization: marathon.organizationId, headcountUnnamed: 5 }),
    ).toBe("WRONG_STATE");
  });

  it("results of an event that goes on are taken", async () => {
    const id = await event(inThePast);
    expect(await codeOf(headcount, { event: id, count: 5 })).toBeUndefined();
    expect(
      await codeOf(report, { event: id, organization: marathon.organizationId, headcountUnnamed: 6 }),
    ).toBeUndefined();
  });

  it("nobody leaves who was only reported: no hours are measured from a report", async () => {
    const id = await event(inThePast);
    const { organizationId: organization } = marathon;
    expect(
      await codeOf(report, { event: id, organization, people: [{ volunteer: people[6] }] }),
    ).toBeUndefined();
    const { data } = await tell(
      `mutation ($input: RecordCheckOutInput!) { recordCheckOut(input: $input) { ... on CheckOutRefused { code } } }`,
      { event: id, volunteer: people[6], at: hoursFromNow(0.02) },
    );
    expect(data?.["recordCheckOut"]).toEqual({ code: "NOT_CHECKED_IN" });
  });

  it("the second organization that reports somebody is credited, too", async () => {
    const id = await event(inThePast);
    const { data: added } = await tell(
      `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
      { name: { ru: "Клуб «Доброе утро»" }, kind: "GROUP" },
    );
    const second = (added?.["addOrganization"] as Added | undefined)?.organization.id ?? "";
    const outcomes: unknown[] = [];
    for (const organization of [marathon.organizationId, second]) {
      const { data } = await tell(report, { event: id, organization, people: [{ volunteer: people[7] }] });
      outcomes.push((data?.["submitReport"] as Reported | undefined)?.rows[0]?.outcome);
    }
    expect(outcomes).toEqual(["COUNTED", "ALREADY_REPORTED"]);
    const { rows } = await sql<{ organization_id: string; tier: string }>`
      select o.organization_id, o.tier from attendance a join attendance_organization o on o.attendance_id = a.id
      where a.event_id = ${id} order by o.organization_id
    `.execute(world.server.platform.db);
    const expected = [marathon.organizationId, second].sort();
    expect(rows).toEqual(expected.map((organization_id) => ({ organization_id, tier: "REPORTED" })));
  });

  it("a rehearsal is shown to coordinators only", async () => {
    const id = await event({ isRehearsal: true });
    const read = `query ($id: ID!) { event(id: $id) { id } events(campaign: "${marathon.slug}", first: 100) { nodes { id } } }`;
    type Answer = { event: { id: string } | null; events: { nodes: { id: string }[] } };
    const shown = await world.ask<Answer>(read, { id });
    expect([shown.event, shown.events.nodes.some((node) => node.id === id)]).toEqual([{ id }, true]);
    const hidden = await world.ask<Answer>(read, { id }, anonymous);
    expect([hidden.event, hidden.events.nodes.some((node) => node.id === id)]).toEqual([null, false]);
  });
});
