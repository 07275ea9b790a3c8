import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { anonymous, coordinator, demonstrator, representativeOf } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

const people = `query ($id: ID!, $search: String, $first: Int!, $after: String) {
  organization(id: $id) { people(search: $search, first: $first, after: $after) {
    nodes { id code familyName givenName } pageInfo { hasNextPage endCursor } } } }`;
const match = `query ($id: ID!, $lines: [String!]!) {
  organization(id: $id) { matchPeople(lines: $lines) { line people { code birthYear } } } }`;
const reports = `query ($id: ID!) { organization(id: $id) { reports(first: 10) { nodes {
  event { id } peopleCounted peopleKnown peopleRefused headcountUnnamed headcountAtMost results unchecked confirmed
  corrections { reason } } } } }`;
const submit = `mutation ($input: SubmitReportInput!, $dryRun: Boolean) {
  submitReport(input: $input, dryRun: $dryRun) { rows { outcome } } }`;

interface Listed {
  organization: {
    people: { nodes: { id: string; code: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  };
}

let world: World;
let marathon: OpenMarathon;
let fund: string;
let students: string;
const ids = new Map<string, string>();

const join = (organization: string, person: string) =>
  sql`insert into membership (organization_id, person_id) values (${organization}, ${person})`.execute(
    world.server.platform.db,
  );
const add = async (
  code: string,
  familyName: string,
  givenName: string,
  organization: string | null,
  birthYear: number | null = null,
) => {
  const { rows } = await sql<{ id: string }>`
    insert into person (code, family_name, given_name, birth_year)
    values (${code}, ${familyName}, ${givenName}, ${birthYear}) returning id
  `.execute(world.server.platform.db);
  const id = rows[0]?.id ?? "";
  ids.set(code, id);
  if (organization) await join(organization, id);
  return id;
};
const codesOf = async (given: object = {}, viewer = representativeOf(fund)): Promise<string[]> => {
  const variables = { id: fund, first: 50, ...given };
  return (await world.ask<Listed>(people, variables, viewer)).organization.people.nodes.map(
    ({ code }) => code,
  );
};
const refusalOf = async (document: string, variables: object, viewer: typeof coordinator) =>
  ((await world.tryToAsk(document, variables, viewer)).errors?.[0]?.originalError as { code?: unknown })
    ?.code;

const addOrganization = async (name: string): Promise<string> => {
  const { addOrganization: added } = await world.ask<{ addOrganization: { organization: { id: string } } }>(
    `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
    { input: { clientRef: randomUUID(), name: { ru: name }, kind: "STUDENT" } },
  );
  return added.organization.id;
};

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  fund = marathon.organizationId;
  students = await addOrganization("Студенты");
  await add("F1", "Ёлкина", "Анна", fund);
  await add("F2", "Әлиева", "Сәуле", fund, 1998);
  await add("F3", "Әлиева", "Сәуле", fund, 2010);
  await add("S1", "Серікова", "Дана", students);
  await add("N1", "Никому", "Неизвестна", null);
});
afterAll(() => world.close());

describe("an organization's own people", () => {
  it("are found by code and name, page by page", async () => {
    // As in the front office's list, Ә stands where А does, and Ё where Е does.
    expect(await codesOf()).toEqual(["F2", "F3", "F1"]);
    expect(await codesOf({ search: "ӘЛИ" })).toHaveLength(2);
    expect(await codesOf({ search: "анн" })).toEqual(["F1"]);
    expect(await codesOf({ search: "f2" })).toEqual(["F2"]);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await world.ask<Listed>(
        people,
        { id: fund, first: 1, after },
        representativeOf(fund),
      );
      seen.push(...page.organization.people.nodes.map(({ code }) => code));
      after = page.organization.people.pageInfo.hasNextPage
        ? page.organization.people.pageInfo.endCursor
        : null;
    } while (after);
    expect(seen).toEqual(["F2", "F3", "F1"]);
  });

  it("stand in the order of the front office's list, the Kazakh letters among the others", async () => {
    const order = [
      ["Ақан", "O3"],
      ["Әлия", "O6"],
      ["Ғалым", "O2"],
      ["Дана", "O7"],
      ["Қанат", "O4"],
      ["Өтеген", "O8"],
      ["Үсен", "O1"],
      ["Яшин", "O5"],
    ] as const;
    const club = await addOrganization("Клуб");
    for (const [familyName, code] of order.toSorted(([, one], [, other]) => (one < other ? -1 : 1))) {
      await add(code, familyName, "Ая", club);
    }
    const codes = order.map(([, code]) => code);
    expect(await codesOf({ id: club }, representativeOf(club))).toEqual(codes);
    const { volunteers } = await world.ask<{ volunteers: { nodes: { code: string }[] } }>(
      `{ volunteers(first: 100) { nodes { code } } }`,
    );
    const inTheOffice = volunteers.nodes.map(({ code }) => code);
    expect(inTheOffice.filter((code) => codes.some((own) => own === code))).toEqual(codes);
  });

  it("are told apart when a list is pasted, and nobody else's are found", async () => {
    const lines = [
      " елкина  АННА ",
      "Анна Ёлкина",
      "f1",
      "Сәуле Әлиева",
      "Серікова Дана",
      "S1",
      "Никому",
      "",
    ];
    const { organization } = await world.ask<{
      organization: { matchPeople: { line: string; people: { code: string; birthYear: number | null }[] }[] };
    }>(match, { id: fund, lines }, representativeOf(fund));
    expect(organization.matchPeople.map((found) => found.people.map(({ code }) => code))).toEqual([
      ...[["F1"], ["F1"], ["F1"], ["F2", "F3"]],
      ...[[], [], [], []],
    ]);
    expect(organization.matchPeople[3]?.people.map(({ birthYear }) => birthYear)).toEqual([1998, 2010]);
    const many = Array.from({ length: 501 }, () => "x");
    expect(await refusalOf(match, { id: fund, lines: many }, representativeOf(fund))).toBe("BATCH_TOO_LARGE");
  });

  it("are never told to another organization, a stranger or a demonstration's sign-in", async () => {
    const refused = [
      [representativeOf(students), "NOT_ALLOWED"],
      [anonymous, "NOT_SIGNED_IN"],
      [demonstrator, "DEMONSTRATION_ONLY"],
      [representativeOf(fund, { permissions: ["READ_PUBLIC", "REPORT_OWN"] }), "NOT_ALLOWED"],
    ] as const;
    for (const [viewer, code] of refused) {
      expect(await refusalOf(people, { id: fund, first: 1 }, viewer)).toBe(code);
      expect(await refusalOf(match, { id: fund, lines: ["F1"] }, viewer)).toBe(code);
      expect(await refusalOf(reports, { id: fund }, viewer)).toBe(code);
    }
    expect(await codesOf({}, coordinator)).toHaveLength(3);
  });

  it("are one person after a merge, by the card that was kept", async () => {
    await sql`update person set merged_into = ${ids.get("F2")} where code = 'F3'`.execute(
      world.server.platform.db,
    );
    expect((await codesOf()).sort()).toEqual(["F1", "F2"]);
  });
});

describe("a report that was handed in", () => {
  it("is listed with what became of it, and a dry run leaves none", async () => {
    const input = {
      ...{ event: marathon.eventId, headcountUnnamed: 30 },
      people: [...["F1", "F2"].map((code) => ({ volunteer: ids.get(code) })), { volunteer: ids.get("S1") }],
    };
    const own = representativeOf(fund);
    const send = (dryRun: boolean, given: object = {}) =>
      world.ask(submit, { input: { clientRef: randomUUID(), ...input, ...given }, dryRun }, own);
    await send(true);
    expect(await world.ask(reports, { id: fund }, own)).toEqual({ organization: { reports: { nodes: [] } } });
    await send(false);
    const told = {
      ...{ event: { id: marathon.eventId }, peopleCounted: 2, peopleKnown: 0, peopleRefused: 1 },
      ...{
        headcountUnnamed: 30,
        headcountAtMost: 30,
        results: 0,
        unchecked: 2,
        confirmed: 0,
        corrections: [],
      },
    };
    expect(await world.ask(reports, { id: fund }, own)).toEqual({
      organization: { reports: { nodes: [told] } },
    });
    await checkIn(world, marathon.eventId, [ids.get("F1") ?? ""]);
    await send(false, { headcountUnnamed: 25, headcountAtMost: 40 });
    expect(await world.ask(reports, { id: fund }, own)).toMatchObject({
      organization: {
        reports: {
          nodes: [
            {
              peopleCounted: 0,
              peopleKnown: 2,
              headcountUnnamed: 25,
              headcountAtMost: 40,
              corrections: [{}],
            },
            { unchecked: 1, confirmed: 1 },
          ],
        },
      },
    });
  });

  it("of another organization is not in the list", async () => {
    const [guest = ""] = await addPeople(world, 1);
    await join(students, guest);
    const input = { clientRef: randomUUID(), event: marathon.eventId, people: [{ volunteer: guest }] };
    await world.ask(submit, { input }, representativeOf(students));
    const { organization } = await world.ask<{ organization: { reports: { nodes: object[] } } }>(
      reports,
      { id: students },
      representativeOf(students),
    );
    expect(organization.reports.nodes).toMatchObject([{ peopleCounted: 1, headcountUnnamed: null }]);
  });
});
