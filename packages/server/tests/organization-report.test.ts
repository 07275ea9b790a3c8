import { randomUUID } from "node:crypto";
import type { MetricEffect, ReportRow } from "@igilik/schema";
import { sql } from "kysely";
import { recountCampaign } from "../src/live/recount.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type OpenMarathon,
  addPeople,
  createEvent,
  hoursFromNow,
  openMarathon,
} from "./support/open-marathon.js";
import { coordinator, demonstrator } from "./support/platform.js";
import {
  type Transport,
  type TransportAnswer,
  openTransports,
  signInFor,
  signInOverHttp,
} from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

const document = `mutation ($input: SubmitReportInput!, $dryRun: Boolean) {
  submitReport(input: $input, dryRun: $dryRun) {
    dryRun version rows { index outcome hoursOutcome code message } effect { metric before after }
  }
}`;

interface Told {
  dryRun: boolean;
  version: string | null;
  rows: ReportRow[];
  effect: MetricEffect[];
}

let world: World;
let marathon: OpenMarathon;
/** The fund holds the event; the students only come to it. */
let fund: string;
let students: string;
let transports: Record<"fund" | "students" | "demonstration" | "coordinator" | "stranger", Transport[]>;

const addOrganization = async (name: string, viewer = coordinator): Promise<string> => {
  const { addOrganization: added } = await world.ask<{ addOrganization: { organization: { id: string } } }>(
    `mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }`,
    { input: { clientRef: randomUUID(), name: { ru: name }, kind: "STUDENT" } },
    viewer,
  );
  return added.organization.id;
};

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  fund = marathon.organizationId;
  students = await addOrganization("Студенты");
  const shown = await addOrganization("Пример", demonstrator);
  const address = await world.listen();
  transports = {
    fund: openTransports(address, await signInFor(world, address, fund)),
    students: openTransports(address, await signInFor(world, address, students)),
    demonstration: openTransports(address, await signInFor(world, address, shown)),
    coordinator: openTransports(address, await signInOverHttp(world, address)),
    stranger: openTransports(address, null),
  };
});
afterAll(async () => {
  for (const transport of Object.values(transports).flat()) await transport.close();
  await world.close();
});

/** People who belong to an organization. */
async function addMembers(organization: string, count: number): Promise<string[]> {
  const ids = await addPeople(world, count, randomUUID().slice(0, 8));
  await sql`
    insert into membership (organization_id, person_id) select ${organization}, unnest(${ids}::uuid[])
  `.execute(world.server.platform.writes);
  return ids;
}

/** What stands in the books about people at the event: how, and who is credited with them. */
async function standing(people: readonly string[]) {
  const { rows } = await sql<{ id: string; tier: string; organizations: string[] }>`
    select a.person_id as id, a.tier, array(
      select o.organization_id::text from attendance_organization o where o.attendance_id = a.id
      order by o.organization_id
    ) as organizations
    from attendance a where a.person_id = any(${people}::uuid[]) and a.state <> 'VOIDED' order by a.person_id
  `.execute(world.server.platform.db);
  return rows;
}

describe.each(["HTTP", "WebSocket"])("an organization that reports, over %s", (name) => {
  const ask = (
    who: keyof typeof transports,
    given: object,
    { dryRun = false, event = marathon.eventId } = {},
  ): Promise<TransportAnswer> => {
    const transport = transports[who].find((each) => each.name === name) as Transport; // both are opened above
    return transport.send(document, { input: { clientRef: randomUUID(), event, ...given }, dryRun });
  };
  const report = async (...asked: Parameters<typeof ask>): Promise<Told> => {
    const { data, errors } = await ask(...asked);
    expect(errors).toBeUndefined();
    return data?.["submitReport"] as Told;
  };
  const refusal = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).errors?.map(({ message, extensions }) => ({ message, code: extensions?.["code"] }));
  const named = (people: readonly string[]) => people.map((volunteer) => ({ volunteer }));
  const outcomes = ({ rows }: Told) => rows.map(({ outcome, code }) => code ?? outcome);
  const hoursOutcomes = ({ rows }: Told) => rows.map(({ hoursOutcome }) => hoursOutcome);

  it("is taken at its word for its own people, as reported, and repeats itself without harm", async () => {
    const people = await addMembers(fund, 2);
    const input = { clientRef: randomUUID(), people: named(people), headcountUnnamed: 12 };
    const told = await report("fund", input);
    expect(outcomes(told)).toEqual(["COUNTED", "COUNTED"]);
    expect(told.version).toMatch(/^almaty-test\./);
    expect(await standing(people)).toEqual(
      people.toSorted().map((id) => ({ id, tier: "REPORTED", organizations: [fund] })),
    );
    expect(await report("fund", input)).toMatchObject({ rows: told.rows, effect: told.effect });
    const again = { ...input, clientRef: randomUUID(), organization: fund.toUpperCase() };
    expect(outcomes(await report("fund", again))).toEqual(["ALREADY_REPORTED", "ALREADY_REPORTED"]);
    await world.settle();
    expect(await world.ask("{ progress { headcountUnnamed } }")).toEqual({
      progress: { headcountUnnamed: 12 },
    });
  });

  it("reports on an event of another organization, too, that its people came to", async () => {
    const people = await addMembers(students, 1);
    expect(outcomes(await report("students", { people: named(people) }))).toEqual(["COUNTED"]);
    expect(await standing(people)).toMatchObject([{ tier: "REPORTED", organizations: [students] }]);
  });

  it("does so for nobody but itself, and is not told whether there is another", async () => {
    const message = "An organization reports for itself alone; leave organization out.";
    for (const organization of [students, randomUUID(), "nonsense"]) {
      const asked = { organization, headcountUnnamed: 3 };
      expect(await refusal("fund", asked)).toEqual([{ code: "NOT_ALLOWED", message }]);
    }
  });

  it("cannot tell somebody else's person from nobody", async () => {
    const strangers = [
      ...(await addMembers(students, 1)),
      ...(await addPeople(world, 1, randomUUID().slice(0, 8))),
      randomUUID(),
      "nonsense",
    ];
    for (const dryRun of [true, false]) {
      const { rows, effect } = await report("fund", { people: named(strangers) }, { dryRun });
      const [first] = rows;
      expect(first).toMatchObject({ outcome: "REFUSED", code: "VOLUNTEER_NOT_FOUND" });
      expect(rows).toEqual(strangers.map((_, index) => ({ ...first, index })));
      expect(effect).toEqual([]);
    }
    expect(await standing(strangers.slice(0, 3))).toEqual([]);
  });

  it("is not told that one of its people came with others", async () => {
    const [came = "", stayed = ""] = await addMembers(fund, 2);
    await world.ask(
      `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
      {
        input: { clientRef: randomUUID(), event: marathon.eventId, volunteer: came, organization: students },
      },
    );
    const tried = (id: string, who: "fund" | "coordinator" = "fund") => {
      const given = { organization: fund, people: [{ volunteer: id, hours: 2 }], headcountUnnamed: 12 };
      return report(who, given, { dryRun: true });
    };
    expect(await tried(came)).toEqual(await tried(stayed));
    const { rows } = await sql<{ id: string }>`
      select id from attendance where person_id = ${came}
    `.execute(world.server.platform.db);
    await world.ask(`mutation ($input: ClaimHoursInput!) { claimHours(input: $input) { __typename } }`, {
      input: { clientRef: randomUUID(), attendance: rows[0]?.id, hours: 4 },
    });
    expect(await tried(came)).toEqual(await tried(stayed));
    expect(hoursOutcomes(await tried(came))).toEqual(["CLAIMED"]);
    expect(hoursOutcomes(await tried(came, "coordinator"))).toEqual(["ALREADY_KNOWN"]);
    expect(hoursOutcomes(await tried(stayed, "coordinator"))).toEqual(["CLAIMED"]);
    expect(outcomes(await report("fund", { people: named([came]) }))).toEqual(["COUNTED"]);
    expect(await standing([came])).toEqual([
      { id: came, tier: "VERIFIED", organizations: [fund, students].toSorted() },
    ]);
    expect(outcomes(await report("fund", { people: named([came, came]) }))).toEqual([
      "ALREADY_REPORTED",
      "ALREADY_REPORTED",
    ]);
  });

  it("may say the hours later, of whoever came, until hours of the visit are known", async () => {
    const [named1 = "", seen = ""] = await addMembers(fund, 2);
    await world.ask(
      `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
      { input: { clientRef: randomUUID(), event: marathon.eventId, volunteer: seen } },
    );
    await report("fund", { people: named([named1]) });
    const hoursOf = async () => {
      const { rows } = await sql<{ person: string; minutes: number; state: string }>`
        select a.person_id as person, h.minutes, h.state from hours_entry h join attendance a on a.id = h.attendance_id
        where a.person_id = any (${[named1, seen]}::uuid[]) order by a.person_id
      `.execute(world.server.platform.db);
      return new Map(rows.map(({ person, minutes, state }) => [person, [minutes, state]]));
    };
    expect(await hoursOf()).toEqual(new Map());
    const people = [named1, seen].map((volunteer) => ({ volunteer, hours: 3 }));
    const told = await report("fund", { people });
    expect(outcomes(told)).toEqual(["ALREADY_REPORTED", "COUNTED"]);
    expect(hoursOutcomes(told)).toEqual(["CLAIMED", "CLAIMED"]);
    const claimed = new Map([
      [named1, [180, "CLAIMED"]],
      [seen, [180, "CLAIMED"]],
    ]);
    expect(await hoursOf()).toEqual(claimed);
    const again = await report("fund", { people: [{ volunteer: named1, hours: 5 }, { volunteer: seen }] });
    expect(hoursOutcomes(again)).toEqual(["ALREADY_KNOWN", null]);
    expect(await hoursOf()).toEqual(claimed);
    await world.settle();
    const { db } = world.server.platform;
    const { id } = await db
      .selectFrom("campaign")
      .select("id")
      .where("slug", "=", marathon.slug)
      .executeTakeFirstOrThrow();
    expect((await recountCampaign(db, id)).differences).toEqual([]);
  });

  it("is answered for the first row that says hours of a person, and for refused rows not at all", async () => {
    const [twice = ""] = await addMembers(fund, 1);
    const said = [undefined, 0.001, 3].map((hours) => ({ volunteer: twice, hours }));
    const told = await report("fund", { people: [...said, { volunteer: randomUUID(), hours: 1 }] });
    expect(hoursOutcomes(told)).toEqual([null, "CLAIMED", "ALREADY_KNOWN", null]);
    const { rows } = await sql<{ minutes: number }>`
      select h.minutes from hours_entry h join attendance a on a.id = h.attendance_id where a.person_id = ${twice}
    `.execute(world.server.platform.db);
    expect(rows).toEqual([{ minutes: 1 }]);
  });

  it("names people by a card that was merged into another one, too", async () => {
    const [merged = ""] = await addMembers(fund, 1);
    const [kept = ""] = await addPeople(world, 1, randomUUID().slice(0, 8));
    await sql`update person set merged_into = ${kept} where id = ${merged}`.execute(
      world.server.platform.writes,
    );
    expect(outcomes(await report("fund", { people: named([merged, kept]) }))).toEqual([
      "COUNTED",
      "ALREADY_REPORTED",
    ]);
    expect(await standing([kept])).toMatchObject([{ tier: "REPORTED", organizations: [fund] }]);
  });

  it("is told of head-counts and results what they do, and of numbers of people nothing", async () => {
    const [one = "", other = ""] = await addMembers(fund, 2);
    const given = { people: [{ volunteer: one, hours: 3 }], headcountUnnamed: 21, headcountAtMost: 30 };
    const own = await report("fund", given, { dryRun: true });
    expect(own.effect).toMatchObject([
      { metric: "headcount_margin", before: 0, after: 9 },
      { metric: "headcount_unnamed" },
    ]);
    const all = await report("coordinator", { ...given, organization: fund }, { dryRun: true });
    expect(all.effect.map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(["headcount_unnamed", "hours_claimed", "volunteers_reported"]),
    );
    expect((await report("fund", { people: named([other]) })).effect).toEqual([]);
  });

  it("reports on nothing that is not public, and on nothing that has not begun", async () => {
    const { slug } = marathon;
    const place = randomUUID();
    const draft = await createEvent(world, slug, fund, { status: "DRAFT", place: `${place} 1` });
    const times = { startsAt: hoursFromNow(3), endsAt: hoursFromNow(4) };
    const later = await createEvent(world, slug, fund, { ...times, place: `${place} 2` });
    const codeAt = async (event: string) =>
      (await refusal("fund", { headcountUnnamed: 1 }, { event }))?.[0]?.code;
    expect(await codeAt(draft)).toBe("EVENT_NOT_FOUND");
    expect(await codeAt(randomUUID())).toBe("EVENT_NOT_FOUND");
    expect(await codeAt("nonsense")).toBe("EVENT_NOT_FOUND");
    expect(await codeAt(later)).toBe("WRONG_STATE");
  });

  it.each([
    ["a stranger", "stranger", () => ({}), "NOT_SIGNED_IN"],
    ["an organization of the demonstration", "demonstration", () => ({}), "DEMONSTRATION_ONLY"],
    ["a crowd that ends before it begins", "fund", () => ({ headcountAtMost: 0 }), "BAD_INPUT"],
    [
      "a crowd with an upper end alone",
      "fund",
      () => ({ headcountUnnamed: null, headcountAtMost: 5 }),
      "BAD_INPUT",
    ],
    ["a coordinator who names no organization", "coordinator", () => ({}), "BAD_INPUT"],
    [
      "a coordinator who names one that is not there",
      "coordinator",
      () => ({ organization: randomUUID() }),
      "ORGANIZATION_NOT_FOUND",
    ],
  ] as const)("%s is refused", async (_, who, given, code) => {
    expect(await refusal(who, { headcountUnnamed: 1, ...given() })).toMatchObject([{ code }]);
  });
});
