import { randomUUID } from "node:crypto";
import { DomainError } from "@igilik/schema";
import type { ExecutionResult } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenMarathon, addPeople, createEvent, openMarathon } from "./support/open-marathon.js";
import { anonymous, representativeOf } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let tea: string;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  const project = await write("addProject", "project { id }", {
    campaign: marathon.slug,
    name: { ru: "Oz ortana Qamqor bol" },
  });
  tea = await write("addChallenge", "challenge { id }", {
    campaign: marathon.slug,
    project,
    code: "tea",
    name: { ru: "Чай" },
    unit: { ru: "чашек" },
  });
});
afterAll(() => world.close());

/** Executes a mutation under a new reference and tells the id of what it answers. */
async function write(mutation: string, selection: string, given: object): Promise<string> {
  const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await world.ask<Record<string, Record<string, { id: string } | null>>>(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
    { input: { clientRef: randomUUID(), ...given } },
  );
  return Object.values(answer[mutation] ?? {})[0]?.id ?? "";
}

interface List {
  nodes: Record<string, unknown>[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function codeOf({ errors }: ExecutionResult): string | undefined {
  const cause = errors?.[0]?.originalError;
  return cause instanceof DomainError ? cause.code : undefined;
}

const newEvent = () => createEvent(world, marathon.slug, marathon.organizationId);
const record = (event: string, quantity: number, given: object = {}) =>
  write("recordImpact", "impact { id }", { event, challenge: tea, quantity, ...given });

async function impacts(variables: object): Promise<List> {
  const { impactEntries } = await world.ask<{ impactEntries: List }>(
    `query ($campaign: String!, $event: ID, $state: ClaimState, $first: Int! = 20, $after: String) {
      impactEntries(campaign: $campaign, event: $event, state: $state, first: $first, after: $after) {
        nodes { quantity state note organization { id } event { id } challenge { code } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { campaign: marathon.slug, ...variables },
  );
  return impactEntries;
}

async function corrections(variables: object): Promise<List> {
  const { corrections: list } = await world.ask<{ corrections: List }>(
    `query ($campaign: String!, $event: ID, $first: Int! = 20, $after: String) {
      corrections(campaign: $campaign, event: $event, first: $first, after: $after) {
        nodes { subject reason changes { field from to } event { id } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { campaign: marathon.slug, ...variables },
  );
  return list;
}

test("results are listed with who said them, the newest first, page by page and by state", async () => {
  const event = await newEvent();
  await record(await newEvent(), 900);
  await record(event, 7, { note: "Посчитали стаканы", organization: marathon.organizationId });
  await record(event, 5, { verified: true });
  const first = await impacts({ event, first: 1 });
  expect(first.nodes).toEqual([
    {
      quantity: 5,
      state: "VERIFIED",
      note: null,
      organization: null,
      event: { id: event },
      challenge: { code: "tea" },
    },
  ]);
  const second = await impacts({ event, first: 1, after: first.pageInfo.endCursor });
  expect(second.nodes).toMatchObject([
    { quantity: 7, note: "Посчитали стаканы", organization: { id: marathon.organizationId } },
  ]);
  expect(second.pageInfo.hasNextPage).toBe(false);
  const waiting = await impacts({ state: "CLAIMED" });
  expect(waiting.nodes.map(({ quantity }) => quantity)).toEqual([7, 900]);
});

test("head-counts are listed with those that a later one has replaced", async () => {
  const event = await newEvent();
  const report = (count: number, countAtMost: number | null, note: string) =>
    write("reportHeadcount", "event { id }", { event, count, countAtMost, note });
  await report(40, 60, "По рядам");
  await report(25, null, "Пересчитали по билетам");
  const { headcountReports } = await world.ask<{ headcountReports: List }>(
    `query ($event: ID!) {
      headcountReports(event: $event) { nodes { count countAtMost note isReplaced organization { id } } }
    }`,
    { event },
  );
  expect(headcountReports.nodes).toEqual([
    { count: 25, countAtMost: 25, note: "Пересчитали по билетам", isReplaced: false, organization: null },
    { count: 40, countAtMost: 60, note: "По рядам", isReplaced: true, organization: null },
  ]);
  expect((await corrections({ event })).nodes).toEqual([
    {
      subject: "HEADCOUNT",
      reason: "Пересчитали по билетам",
      changes: [
        { field: "count", from: "40", to: "25" },
        { field: "countAtMost", from: "60", to: "25" },
      ],
      event: { id: event },
    },
  ]);
});

test("a head-count is replaced by whoever has seen it, and with a reason", async () => {
  const event = await newEvent();
  const report = (count: number, given: object) =>
    write("reportHeadcount", "event { id }", { event, count, ...given });
  const refused = (code: string) => ({ originalError: { code } });
  await expect(report(10, { replaces: randomUUID() })).rejects.toMatchObject(refused("STALE_CHANGE"));
  await report(10, { replaces: null });
  await expect(report(12, { replaces: null, note: "Забыли ряд" })).rejects.toMatchObject(
    refused("STALE_CHANGE"),
  );
  await expect(report(12, {})).rejects.toMatchObject(refused("BAD_INPUT"));
  const { headcountReports } = await world.ask<{ headcountReports: { nodes: { id: string }[] } }>(
    `query ($event: ID!) { headcountReports(event: $event) { nodes { id } } }`,
    { event },
  );
  await report(12, { replaces: headcountReports.nodes[0]?.id, note: "Забыли ряд" });
  expect((await corrections({ event })).nodes).toMatchObject([{ reason: "Забыли ряд" }]);
});

test("whatever is corrected of an event is on its list, and on that of the campaign", async () => {
  const event = await newEvent();
  const [volunteer] = await addPeople(world, 1);
  const attendance = await write("recordCheckIn", "... on CheckInRecorded { attendance { id } }", {
    event,
    volunteer,
  });
  await write("undoCheckIn", "attendance { id }", { attendance, reason: "Не тот человек" });
  const id = await record(event, 12);
  await write("verifyImpact", "impact { id }", { id, decision: "DISPUTED", reason: "Слишком много" });
  await write("changeEvent", "event { id }", { id: event, district: "medeu", reason: "Был другой район" });
  const expected = [
    { subject: "EVENT", changes: [{ field: "district", to: "medeu" }], reason: "Был другой район" },
    { subject: "IMPACT", changes: [{ field: "state", from: "CLAIMED", to: "DISPUTED" }] },
    { subject: "ATTENDANCE", changes: [{ field: "state", from: "PRESENT", to: "VOIDED" }] },
  ];
  expect((await corrections({ event })).nodes).toMatchObject(expected);
  const page = await corrections({ first: 2 });
  expect(page.nodes).toMatchObject(expected.slice(0, 2));
  const next = await corrections({ first: 1, after: page.pageInfo.endCursor });
  expect(next.nodes).toMatchObject(expected.slice(2));
});

test("a wrong amount gives way to the right one, which stands where it stood", async () => {
  const event = await newEvent();
  const wrong = await record(event, 1200, { verified: true, note: "По накладной" });
  await write("correctImpact", "impact { id }", { id: wrong, quantity: 120.5, reason: "Лишний ноль" });
  expect((await impacts({ event })).nodes).toMatchObject([
    { quantity: 120.5, state: "VERIFIED", note: "По накладной" },
    { quantity: 1200, state: "VOIDED" },
  ]);
  expect((await corrections({ event })).nodes).toMatchObject([
    { subject: "IMPACT", reason: "Лишний ноль", changes: [{ field: "quantity", from: "1200", to: "120.5" }] },
  ]);
  await world.settle();
  const again = await world.tryToAsk(
    `mutation ($input: CorrectImpactInput!) { correctImpact(input: $input) { impact { id } } }`,
    { input: { clientRef: randomUUID(), id: wrong, quantity: 5, reason: "Ещё раз" } },
  );
  expect(codeOf(again)).toBe("WRONG_STATE");
});

test("an organization is told of its own results alone", async () => {
  const event = await newEvent();
  const own = await record(event, 7, { organization: marathon.organizationId });
  await record(event, 8);
  const answer = await world.ask<{ impactEntries: { nodes: { id: string }[] } }>(
    `query ($campaign: String!, $event: ID!) { impactEntries(campaign: $campaign, event: $event) { nodes { id } } }`,
    { campaign: marathon.slug, event },
    representativeOf(marathon.organizationId),
  );
  expect(answer.impactEntries.nodes).toEqual([{ id: own }]);
});

test("only who records participation reads any of it, and only of the campaign that was named", async () => {
  const event = await newEvent();
  for (const list of ["impactEntries", "corrections", "headcountReports"]) {
    const answer = await world.tryToAsk(
      `query ($event: ID!) { ${list}(event: $event) { pageInfo { hasNextPage } } }`,
      { event },
      anonymous,
    );
    expect(codeOf(answer)).toBe("NOT_SIGNED_IN");
  }
  const other = await openMarathon(world, "almaty-other");
  for (const list of ["impactEntries", "corrections"]) {
    const answer = await world.tryToAsk(
      `query ($campaign: String!, $event: ID!) {
        ${list}(campaign: $campaign, event: $event) { pageInfo { hasNextPage } }
      }`,
      { campaign: other.slug, event },
    );
    expect(codeOf(answer)).toBe("EVENT_NOT_FOUND");
  }
});
