import { randomUUID } from "node:crypto";
import { ERROR_CODES } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type OpenMarathon,
  addPeople,
  createEvent,
  hoursFromNow,
  openMarathon,
} from "./support/open-marathon.js";
import { type Transport, openTransports, signInOverHttp } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

const checkIn = `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) {
  __typename ... on CheckInRecorded { clientRef attendance { id } } ... on AlreadyCheckedIn { clientRef attendance { id } }
  ... on CheckInRefused { clientRef code message } } }`;
const sendThanks = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) {
  __typename ... on SendThankYouRefused { code message } } }`;
const importFile = `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) { imported } }`;
const nobody = "00000000-0000-7000-8000-00000000dead";

describe.each(["HTTP", "WebSocket"])("what is refused over %s", (name) => {
  let world: World;
  let marathon: OpenMarathon;
  let people: string[];
  let address: string;
  let transports: Transport[];
  const signedIn = (): Transport => transports.find((each) => each.name === name) as Transport; // both are opened below

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    people = await addPeople(world, 20);
    address = await world.listen();
    transports = openTransports(address, await signInOverHttp(world, address));
  });
  afterAll(async () => {
    for (const transport of transports) await transport.close();
    await world.close();
  });

  const event = (given: Record<string, unknown>): Promise<string> =>
    createEvent(world, marathon.slug, marathon.organizationId, { place: randomUUID(), ...given });
  const arrive = async (given: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const input = { clientRef: randomUUID(), event: marathon.eventId, volunteer: people[0], ...given };
    const { data, errors } = await signedIn().send(checkIn, { input });
    expect(errors).toBeUndefined();
    return data?.["recordCheckIn"] as Record<string, unknown>;
  };
  const codeOf = async (query: string, variables: object): Promise<unknown> => {
    const { errors } = await signedIn().send(query, variables);
    return errors?.[0]?.extensions?.["code"];
  };

  it("an unknown campaign", async () => {
    expect(await codeOf(`{ progress(campaign: "nowhere") { version } }`, {})).toBe("CAMPAIGN_NOT_FOUND");
  });

  it("a check-in before the event opens", async () => {
    const id = await event({ startsAt: hoursFromNow(5), endsAt: hoursFromNow(6) });
    expect(await arrive({ event: id })).toMatchObject({ __typename: "CheckInRefused", code: "NOT_OPEN_YET" });
  });

  it("a check-in into a cancelled event", async () => {
    const id = await event({});
    await world.ask(
      `mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { event { status } } }`,
      {
        input: { clientRef: randomUUID(), id, reason: "Қар" },
      },
    );
    expect(await arrive({ event: id })).toMatchObject({ code: "EVENT_CANCELLED" });
  });

  it("a check-in of an unknown person, at an unknown event, for an unknown organization", async () => {
    expect(await arrive({ volunteer: nobody })).toMatchObject({ code: "UNKNOWN_VOLUNTEER" });
    expect(await arrive({ volunteer: null, volunteerCode: "NOPE" })).toMatchObject({
      code: "UNKNOWN_VOLUNTEER",
    });
    expect(await arrive({ event: nobody })).toMatchObject({ code: "EVENT_NOT_FOUND" });
    expect(await arrive({ event: "no id at all" })).toMatchObject({ code: "EVENT_NOT_FOUND" });
    expect(await arrive({ organization: nobody })).toMatchObject({ code: "UNKNOWN_ORGANIZATION" });
  });

  it("a check-in ahead of the clock, or long after the event", async () => {
    expect(await arrive({ volunteer: people[1], at: hoursFromNow(0.2) })).toMatchObject({ code: "BAD_TIME" });
    const over = await event({ startsAt: hoursFromNow(-40), endsAt: hoursFromNow(-38) });
    expect(await arrive({ event: over })).toMatchObject({ code: "BAD_TIME" });
    expect(await arrive({ event: over, at: hoursFromNow(-39) })).toMatchObject({
      __typename: "CheckInRecorded",
    });
  });

  it("a minor without a guardian's consent, and anybody too young for the work", async () => {
    const year = new Date().getUTCFullYear();
    await sql`update person set birth_year = ${year - 12}::int where id = ${people[2] ?? ""}`.execute(
      world.server.platform.db,
    );
    await sql`update person set birth_year = ${year - 17}::int where id = ${people[3] ?? ""}`.execute(
      world.server.platform.db,
    );
    expect(await arrive({ volunteer: people[2] })).toMatchObject({ code: "NO_CONSENT" });
    const adults = await event({ adultsOnly: true });
    expect(await arrive({ event: adults, volunteer: people[3] })).toMatchObject({ code: "TOO_YOUNG" });
  });

  it("nobody twice: the second desk is told that the person is there", async () => {
    const first = await arrive({ volunteer: people[4] });
    const second = await arrive({ volunteer: people[4] });
    expect([first["__typename"], second["__typename"]]).toEqual(["CheckInRecorded", "AlreadyCheckedIn"]);
    expect(second["attendance"]).toEqual(first["attendance"]);
  });

  it("a reference that comes again with other content; the same content is answered again", async () => {
    const clientRef = randomUUID();
    const first = await arrive({ clientRef, volunteer: people[5] });
    expect(await arrive({ clientRef, volunteer: people[5] })).toEqual(first);
    expect(await arrive({ clientRef, volunteer: people[6] })).toMatchObject({ code: "REFERENCE_REUSED" });
  });

  it("only the bad rows of a batch, with answers in the caller's order", async () => {
    const same = randomUUID();
    const { data } = await signedIn().send(
      `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) {
        __typename ... on CheckInRefused { code } } }`,
      {
        input: [
          { clientRef: randomUUID(), event: marathon.eventId, volunteer: people[7] },
          { clientRef: randomUUID(), event: marathon.eventId, volunteer: nobody },
          { clientRef: same, event: marathon.eventId, volunteer: people[8] },
          { clientRef: randomUUID(), event: nobody, volunteer: people[9] },
          { clientRef: same, event: marathon.eventId, volunteer: people[8] },
          { clientRef: same, event: marathon.eventId, volunteer: people[9] },
          { clientRef: randomUUID(), event: marathon.eventId, volunteer: people[7] },
        ],
      },
    );
    expect(data?.["recordCheckIns"]).toEqual([
      { __typename: "CheckInRecorded" },
      { __typename: "CheckInRefused", code: "UNKNOWN_VOLUNTEER" },
      { __typename: "CheckInRecorded" },
      { __typename: "CheckInRefused", code: "EVENT_NOT_FOUND" },
      { __typename: "CheckInRecorded" },
      { __typename: "CheckInRefused", code: "REFERENCE_REUSED" },
      { __typename: "AlreadyCheckedIn" },
    ]);
  });

  it("an empty batch", async () => {
    expect(await codeOf(`mutation { recordCheckIns(input: []) { __typename } }`, {})).toBe("BATCH_TOO_LARGE");
  });

  it.each([
    ["5 000 characters", "р".repeat(5_000), "TEXT_TOO_LONG"],
    ["blanks", "  \n\t ​ ", "TEXT_BLANK"],
    ["a link only", " https://spam.example/x?y=1 ", "TEXT_ONLY_LINK"],
  ])("a thank-you of %s", async (_, text, code) => {
    const { data } = await signedIn().send(sendThanks, {
      input: { clientRef: randomUUID(), campaign: marathon.slug, text },
    });
    expect(data?.["sendThankYou"]).toMatchObject({ __typename: "SendThankYouRefused", code });
  });

  it.each([
    ["is no CSV", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "FILE_NOT_CSV"],
    ["has other columns", Buffer.from("Имя;Возраст\nАйгерім;15\n"), "FILE_WRONG_COLUMNS"],
    ["is in another encoding", windows1251("Дата;Начало;Конец"), "FILE_WRONG_ENCODING"],
  ])("a programme file that %s", async (_, file, code) => {
    const input = { clientRef: randomUUID(), campaign: marathon.slug, file: file.toString("base64") };
    expect(await codeOf(importFile, { input })).toBe(code);
  });

  it("a stranger's write, a nonsense cursor and too large a page", async () => {
    const [stranger] = openTransports(address, null).filter((each) => each.name === name);
    const answer = await stranger?.send(checkIn, {
      input: { clientRef: randomUUID(), event: marathon.eventId, volunteer: people[0] },
    });
    await stranger?.close();
    expect(answer?.errors?.[0]?.extensions?.["code"]).toBe("NOT_SIGNED_IN");
    expect(await codeOf(`{ events(after: "bm9uc2Vuc2U") { nodes { id } } }`, {})).toBe("CURSOR_INVALID");
    expect(await codeOf(`{ events(first: 101) { nodes { id } } }`, {})).toBe("BAD_INPUT");
  });

  it("says a code of the one list with every refusal, and no trace of the inside", async () => {
    const { errors } = await signedIn().send(`{ progress(campaign: "nowhere") { version } }`);
    const text = JSON.stringify(errors);
    expect(Object.keys(ERROR_CODES)).toContain(errors?.[0]?.extensions?.["code"]);
    expect(text).not.toMatch(/select |stack|node_modules/i);
  });
});

/** Cyrillic as Excel saves it by default on an old Windows. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => (letter >= "А" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
  );
}
