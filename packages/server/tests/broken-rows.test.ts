import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenMarathon, addPeople, openMarathon } from "./support/open-marathon.js";
import { type Transport, openTransports, signInOverHttp } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

const checkIns = `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) {
  __typename ... on CheckInRecorded { clientRef } ... on CheckInRefused { clientRef code fields message } } }`;
const report = `mutation ($input: SubmitReportInput!, $dryRun: Boolean!) { submitReport(input: $input, dryRun: $dryRun) {
  rows { index outcome code message } effect { metric after } } }`;

interface Answered {
  __typename: string;
  clientRef: string;
  code?: string;
  fields?: string[];
  message?: string;
}

describe("a row that is malformed", () => {
  let world: World;
  let marathon: OpenMarathon;
  let people: string[];
  let transports: Transport[];

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    people = await addPeople(world, 700);
    const address = await world.listen();
    transports = openTransports(address, await signInOverHttp(world, address));
  });
  afterAll(async () => {
    for (const transport of transports) await transport.close();
    await world.close();
  });

  const countOf = async (table: "attendance" | "request_key"): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
      world.server.platform.db,
    );
    return rows[0]?.n ?? 0;
  };
  const row = (given: object = {}): Record<string, unknown> => ({
    clientRef: randomUUID(),
    event: marathon.eventId,
    volunteer: people.pop(),
    ...given,
  });
  const send = async (transport: Transport, input: object[]): Promise<Answered[]> => {
    const { data, errors } = await transport.send(checkIns, { input });
    expect(errors).toBeUndefined();
    return data?.["recordCheckIns"] as Answered[];
  };

  it.each(["HTTP", "WebSocket"])("in a batch of check-ins holds up no other, over %s", async (name) => {
    const transport = transports.find((each) => each.name === name) as Transport; // both are opened above
    const attendances = await countOf("attendance");
    const references = await countOf("request_key");
    const broken: [Record<string, unknown>, string[]][] = [
      [row({ volunteer: null, volunteerCode: "7".repeat(41) }), ["volunteerCode"]],
      [row({ clientRef: "" }), ["clientRef"]],
      [row({ clientRef: "\ufe0f".repeat(500) }), ["clientRef"]],
      [row({ clientRef: "desk\0" }), ["clientRef"]],
      [row({ clientRef: "\ud83d" }), ["clientRef"]],
      [row({ at: "yesterday" }), ["at"]],
      [row({ at: "2026-02-30T10:00:00Z" }), ["at"]],
      [row({ at: "9999-12-31T23:59:59-23:00", event: "\0" }), ["event", "at"]],
      [row({ at: 5 }), ["at"]],
      [row({ organization: "a\0b" }), ["organization"]],
    ];
    const input = broken.flatMap(([each]) => [each, row()]);
    const answers = await send(transport, input);
    expect(answers.map(({ clientRef }) => clientRef)).toEqual(input.map((each) => each["clientRef"]));
    expect(answers.filter((_, index) => index % 2 === 1).map((each) => each.__typename)).toEqual(
      broken.map(() => "CheckInRecorded"),
    );
    const refused = answers.filter((_, index) => index % 2 === 0);
    expect(refused.map(({ code, fields }) => [code, fields])).toEqual(
      broken.map(([, fields]) => ["BAD_INPUT", expect.arrayContaining(fields)]),
    );
    for (const { message, fields } of refused) expect(message).toContain(fields?.[0]);
    expect(await countOf("attendance")).toBe(attendances + broken.length);
    expect(await countOf("request_key")).toBe(references + broken.length);
  });

  it("takes no reference: corrected, it is recorded under the same one", async () => {
    const [transport] = transports as [Transport];
    const wrong = row({ at: "soon" });
    const [refused] = await send(transport, [wrong]);
    expect(refused).toMatchObject({ __typename: "CheckInRefused", code: "BAD_INPUT" });
    const [recorded] = await send(transport, [{ ...wrong, at: null }]);
    expect(recorded).toEqual({ __typename: "CheckInRecorded", clientRef: wrong["clientRef"] });
  });

  it("beside a good one of the same reference does not stand in its way", async () => {
    const [transport] = transports as [Transport];
    const good = row();
    const answers = await send(transport, [{ ...good, at: "soon" }, good]);
    expect(answers.map((each) => each.__typename)).toEqual(["CheckInRefused", "CheckInRecorded"]);
  });

  it("makes a batch of 501 no smaller", async () => {
    const input = Array.from({ length: 501 }, () => row({ volunteer: null, at: "soon" }));
    const { errors } = (await transports[0]?.send(checkIns, { input })) ?? {};
    expect(errors?.[0]?.extensions?.["code"]).toBe("BATCH_TOO_LARGE");
  });

  it.each([true, false])("in a report holds up no other person, in a dry run: %s", async (dryRun) => {
    const [volunteer, other] = [people.pop(), people.pop()];
    const [transport] = transports as [Transport];
    const { data, errors } = await transport.send(report, {
      dryRun,
      input: {
        clientRef: randomUUID(),
        event: marathon.eventId,
        organization: marathon.organizationId,
        people: [
          { volunteer, hours: 2 },
          { volunteer: people.at(-1), hours: 25 },
          { volunteer: `${people.at(-1)}\0` },
          { volunteer: people.at(-1), hours: 1e308 },
          { volunteer: other, hours: 1.5 },
        ],
      },
    });
    expect(errors).toBeUndefined();
    const reported = data?.["submitReport"] as { rows: object[]; effect: object[] };
    const refused = { outcome: "REFUSED", code: "BAD_INPUT" };
    expect(reported.rows).toMatchObject([
      { outcome: "COUNTED" },
      { ...refused, message: expect.stringContaining("hours") as string },
      { ...refused, message: expect.stringContaining("volunteer") as string },
      { ...refused, message: expect.stringContaining("hours") as string },
      { outcome: "COUNTED" },
    ]);
    expect(reported.effect).toContainEqual({ metric: "hours_claimed", after: 3.5 });
  });
});
