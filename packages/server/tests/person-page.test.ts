import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type OpenMarathon, createEvent, hoursFromNow, openMarathon } from "./support/open-marathon.js";
import { anonymous, representativeOf } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
});
afterAll(() => world.close());

const thisYear = new Date().getFullYear();
let phone = 87_010_000_000;

/** Sends a mutation whose answer names nothing but what is selected. */
const write = async (mutation: string, selection: string, given: object) => {
  const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { errors, data } = await world.tryToAsk(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
    { input: { clientRef: randomUUID(), ...given } },
  );
  if (errors?.[0]) throw errors[0];
  return data?.[mutation];
};
const codeOf = (mutation: string, given: object): Promise<string> =>
  write(mutation, "clientRef", given).then(
    () => "written",
    (error: { originalError?: { code?: string } }) => error.originalError?.code ?? "a fault",
  );
const add = async (changes: object = {}): Promise<string> => {
  const { card } = (await write("addVolunteer", "... on VolunteerAdded { card { volunteer { id } } }", {
    ...{ familyName: "Серік", givenName: "Дана", birthYear: 2000, phone: String(++phone), ...changes },
  })) as { card: { volunteer: { id: string } } };
  return card.volunteer.id;
};
const ask = async (id: string, selection: string): Promise<Record<string, unknown>> => {
  const { volunteerCard } = await world.ask<{ volunteerCard: Record<string, unknown> }>(
    `query ($id: ID!) { volunteerCard(id: $id) { ${selection} } }`,
    { id },
  );
  return volunteerCard;
};
const checkIn = (volunteer: string, event = marathon.eventId, at?: string) =>
  write("recordCheckIn", "... on CheckInRefused { code } ... on CheckInRecorded { attendance { id } }", {
    ...{ volunteer, event, at },
  });

test("nobody is shown by name any more once that consent is withdrawn", async () => {
  const volunteer = await add({ showName: true });
  const name = async () => {
    const { volunteer: shown } = await ask(volunteer, "volunteer { displayName(language: EN) }");
    return shown;
  };
  expect(await name()).toEqual({ displayName: "Дана С." });
  await write("withdrawConsent", "clientRef", { volunteer, purpose: "SHOW_NAME", reason: "сама попросила" });
  expect(await name()).toEqual({ displayName: "a volunteer" });
  expect(await ask(volunteer, "consents { purpose holds withdrawnBecause }")).toEqual({
    consents: expect.arrayContaining([
      { purpose: "SHOW_NAME", holds: false, withdrawnBecause: "сама попросила" },
      { purpose: "TAKE_PART", holds: true, withdrawnBecause: null },
    ]),
  });
  expect(await codeOf("withdrawConsent", { volunteer, purpose: "SHOW_NAME", reason: "опять" })).toBe(
    "WRONG_STATE",
  );
});

test("who registered for an event is listed with their cards, the newest first, and for coordinators alone", async () => {
  const event = await createEvent(world, marathon.slug, marathon.organizationId);
  const [first, second] = [await add({ givenName: "Дана" }), await add({ givenName: "Ерлан" })];
  for (const volunteer of [first, second])
    await write("registerVolunteer", "clientRef", { volunteer, event });
  const query = `query ($event: ID!, $first: Int!, $after: String) {
    registrations(event: $event, first: $first, after: $after) {
      nodes { state card { givenName } } pageInfo { hasNextPage endCursor } } }`;
  const page = async (after: string | null) =>
    (
      await world.ask<{ registrations: { nodes: object[]; pageInfo: { endCursor: string } } }>(query, {
        ...{ event, first: 1, after },
      })
    ).registrations;
  const newest = await page(null);
  expect(newest.nodes).toEqual([{ state: "CONFIRMED", card: { givenName: "Ерлан" } }]);
  const next = await page(newest.pageInfo.endCursor);
  expect(next).toMatchObject({ nodes: [{ card: { givenName: "Дана" } }], pageInfo: { hasNextPage: false } });
  for (const [viewer, code] of [
    [anonymous, "NOT_SIGNED_IN"],
    [representativeOf(marathon.organizationId), "NOT_ALLOWED"],
  ] as const) {
    const { errors } = await world.tryToAsk(query, { event, first: 1 }, viewer);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  }
});

test("a child's registration stays without the guardian's consent, and the desk waits for a new one", async () => {
  const volunteer = await add({ birthYear: thisYear - 13, guardianConsent: true });
  await write("registerVolunteer", "clientRef", { volunteer, event: marathon.eventId });
  const registrations = () => ask(volunteer, "registrations { nodes { state needsConsent event { id } } }");
  const registration = (needsConsent: boolean) => ({
    registrations: { nodes: [{ state: "CONFIRMED", needsConsent, event: { id: marathon.eventId } }] },
  });
  expect(await registrations()).toEqual(registration(false));

  await write("withdrawConsent", "clientRef", { volunteer, purpose: "TAKE_PART", reason: "мама передумала" });
  expect(await registrations()).toEqual(registration(true));
  expect(await ask(volunteer, "hasGuardianConsent")).toEqual({ hasGuardianConsent: false });
  expect(await checkIn(volunteer)).toEqual({ code: "NO_CONSENT" });

  const guardian = { name: " Серік  Гүлнәр ", relation: "MOTHER" };
  const consent = { volunteer, purpose: "TAKE_PART", grantedBy: "GUARDIAN", guardian };
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await write("recordConsent", "clientRef", { ...consent, until });
  await write("recordConsent", "clientRef", { ...consent, until });
  expect(await registrations()).toEqual(registration(false));
  expect(await ask(volunteer, "consents { holds until guardian { name relation } }")).toEqual({
    consents: [
      { holds: true, until, guardian: { name: "Серік Гүлнәр", relation: "MOTHER" } },
      { holds: false, until: expect.any(String), guardian: null },
    ],
  });
  expect(await checkIn(volunteer)).toEqual({ attendance: { id: expect.any(String) } });
});

test("what a consent cannot be is refused", async () => {
  const volunteer = await add();
  const consent = { volunteer, purpose: "PHOTO", grantedBy: "SELF" };
  const guardian = { name: "Серік Гүлнәр", relation: "MOTHER" };
  expect(await codeOf("recordConsent", { ...consent, guardian })).toBe("BAD_INPUT");
  expect(await codeOf("recordConsent", { ...consent, until: hoursFromNow(-1) })).toBe("ENDS_BEFORE_START");
});

test("a consent that ran out is not one that holds", async () => {
  const volunteer = await add({ birthYear: thisYear - 13, guardianConsent: true });
  await world.server.platform.db
    .updateTable("consent")
    .set({ granted_at: new Date(Date.now() - 7_200_000), until: new Date(Date.now() - 3_600_000) })
    .where("person_id", "=", volunteer)
    .execute();
  expect(await ask(volunteer, "consents { holds } hasGuardianConsent")).toEqual({
    consents: [{ holds: false }],
    hasGuardianConsent: false,
  });
});

test("visits are listed by when somebody came, page by page, without those that were taken back", async () => {
  const volunteer = await add();
  const late = await createEvent(world, marathon.slug, marathon.organizationId, { place: "Саябақ" });
  const undone = await createEvent(world, marathon.slug, marathon.organizationId, { place: "Мектеп" });
  await checkIn(volunteer, marathon.eventId, hoursFromNow(0));
  await checkIn(volunteer, late, hoursFromNow(-0.5));
  const wrong = (await checkIn(volunteer, undone)) as { attendance: { id: string } };
  await write("undoCheckIn", "clientRef", { attendance: wrong.attendance.id, reason: "не тот человек" });

  const page = (after: string | null) =>
    ask(
      volunteer,
      `visits(first: 1, after: ${JSON.stringify(after)}) { nodes { state event { id } } pageInfo { hasNextPage endCursor } }`,
    ) as Promise<{ visits: { pageInfo: { endCursor: string } } }>;
  const first = await page(null);
  expect(first).toMatchObject({
    visits: {
      nodes: [{ state: "PRESENT", event: { id: marathon.eventId } }],
      pageInfo: { hasNextPage: true },
    },
  });
  expect(await page(first.visits.pageInfo.endCursor)).toMatchObject({
    visits: { nodes: [{ event: { id: late } }], pageInfo: { hasNextPage: false } },
  });
});

test("visits of several people are read together, of each as far as was asked", async () => {
  const [often, once] = [await add(), await add()];
  const early = await createEvent(world, marathon.slug, marathon.organizationId, { place: "Саябақ" });
  await checkIn(often, marathon.eventId, hoursFromNow(0));
  await checkIn(often, early, hoursFromNow(-0.5));
  await checkIn(once, early, hoursFromNow(-0.5));
  const query = vi.spyOn(pg.Client.prototype, "query");
  const visits = "nodes { event { id } } pageInfo { hasNextPage }";
  const { data } = await world.tryToAsk(
    `query ($often: ID!, $once: ID!) {
      often: volunteerCard(id: $often) { visits(first: 1) { ${visits} } }
      once: volunteerCard(id: $once) { visits(first: 3) { ${visits} } }
    }`,
    { often, once },
  );
  const texts = query.mock.calls.map(([asked]: unknown[]) => JSON.stringify(asked));
  query.mockRestore();
  expect(data).toEqual({
    often: { visits: { nodes: [{ event: { id: marathon.eventId } }], pageInfo: { hasNextPage: true } } },
    once: { visits: { nodes: [{ event: { id: early } }], pageInfo: { hasNextPage: false } } },
  });
  expect(texts.filter((text) => text.includes("as came_at from attendance"))).toHaveLength(1);
});

test("consents and visits are for coordinators alone", async () => {
  const volunteer = await add();
  const { errors } = await world.tryToAsk(
    `query ($id: ID!) { volunteerCard(id: $id) { visits { nodes { id } } } }`,
    { id: volunteer },
    anonymous,
  );
  expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_SIGNED_IN" });
});

test("whoever reads contacts stands in the audit, once a request and without what was read", async () => {
  const [one, other] = [await add(), await add()];
  await ask(one, "code consents { purpose }");
  await ask(one, "phone email");
  await world.ask(
    `query ($one: ID!, $other: ID!) { a: volunteerCard(id: $one) { phone } b: volunteerCard(id: $other) { email } }`,
    { one, other },
  );
  const reads = `contactReads { nodes { action subjectKind subjects fields } }`;
  const line = (subjects: string[]) => ({
    ...{ action: "readContacts", subjectKind: "volunteer", fields: [] },
    subjects,
  });
  expect(await ask(one, reads)).toEqual({ contactReads: { nodes: [line([one, other]), line([one])] } });
  expect(await ask(other, reads)).toEqual({ contactReads: { nodes: [line([one, other])] } });

  await write("mergeVolunteers", "clientRef", { keep: other, merge: one, reason: "один человек" });
  expect(await ask(other, reads)).toEqual({ contactReads: { nodes: [line([one, other]), line([one])] } });
});
