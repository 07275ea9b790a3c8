import { randomUUID } from "node:crypto";
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
const nobody = "00000000-0000-7000-8000-00000000dead";

describe.each(["HTTP", "WebSocket"])("what is said at a desk over %s", (name) => {
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
    expect(await arrive({ event: over, at: hoursFromNow(-1) })).toMatchObject({ code: "BAD_TIME" });
    expect(await arrive({ event: over, at: hoursFromNow(-39) })).toMatchObject({
      __typename: "CheckInRecorded",
    });
  });

  it("a list that comes days after the event: who is on it came by its end, and whom a report had named is verified", async () => {
    const endsAt = hoursFromNow(-38);
    const over = await event({ startsAt: hoursFromNow(-40), endsAt, place: "сквер" });
    const report = `mutation ($input: SubmitReportInput!) { submitReport(input: $input, dryRun: false) { rows { outcome } } }`;
    const input = { clientRef: randomUUID(), event: over, organization: marathon.organizationId };
    const reported = { ...input, people: [{ volunteer: people[3] }] };
    expect((await signedIn().send(report, { input: reported })).errors).toBeUndefined();
    for (const volunteer of [people[3], people[4]])
      expect(await arrive({ event: over, volunteer })).toMatchObject({ __typename: "CheckInRecorded" });
    const { data } = await signedIn().send(
      `query ($event: ID!) { attendances(event: $event) { nodes { tier checkedInAt volunteer { id } } } }`,
      { event: over },
    );
    const { attendances } = data as unknown as {
      attendances: { nodes: { tier: string; checkedInAt: string; volunteer: { id: string } }[] };
    };
    expect(attendances.nodes.map(({ tier }) => tier)).toEqual(["VERIFIED", "VERIFIED"]);
    const unheardOf = attendances.nodes.find(({ volunteer }) => volunteer.id === people[4]);
    expect(Date.parse(unheardOf?.checkedInAt ?? "")).toBe(Date.parse(endsAt));
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
});
