import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { AnswerVersion } from "../src/http/answer-version.js";
import {
  type OpenMarathon,
  addPeople,
  dayFromNow,
  eventsHaveBegun,
  openMarathon,
} from "./support/open-marathon.js";
import { type Transport, openTransports, signInOverHttp } from "./support/transports.js";
import { getByHash, hashOf, writeTrustedPages } from "./support/trusted-pages.js";
import { seqOf } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

type Noted = readonly ["board" | "write", string | null];

test.each<[what: string, noted: readonly Noted[], told: string | undefined]>([
  ["nothing", [], undefined],
  ["a board's version", [["board", "a.1.7.0"]], "a.1.7.0"],
  [
    "the older of two boards",
    [
      ["board", "a.1.8.0"],
      ["board", "a.1.7.0"],
    ],
    "a.1.7.0",
  ],
  [
    "none for boards of two campaigns",
    [
      ["board", "a.1.7.0"],
      ["board", "b.1.7.0"],
    ],
    undefined,
  ],
  [
    "the newer of two writes",
    [
      ["write", "a.1.8.0"],
      ["write", "a.1.7.0"],
    ],
    "a.1.8.0",
  ],
  [
    "a write's rather than a board's",
    [
      ["board", "a.1.7.0"],
      ["write", "a.1.8.0"],
    ],
    "a.1.8.0",
  ],
  [
    "none while one write is not seen",
    [
      ["write", "a.1.8.0"],
      ["write", null],
    ],
    undefined,
  ],
  [
    "none while a write is not seen, whatever a board says",
    [
      ["write", null],
      ["board", "a.1.7.0"],
    ],
    undefined,
  ],
  [
    "none for writes to two campaigns",
    [
      ["write", "a.1.7.0"],
      ["write", "b.1.7.0"],
      ["write", "a.1.9.0"],
    ],
    undefined,
  ],
])("an answer tells %s", (_, noted, told) => {
  const answer = new AnswerVersion();
  for (const [of, version] of noted) {
    if (of === "write") answer.write(version);
    else answer.board(version ?? "");
  }
  expect(answer.extensions?.version).toBe(told);
});

const figures = "query ($campaign: String) { progress(campaign: $campaign) { version } }";
const mixed = "query ($campaign: String!) { campaign(slug: $campaign) { now progress { version } } }";
const checkIn = (selection: string): string =>
  `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename ... on CheckInRecorded { ${selection} } } }`;

describe("extensions.version", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let people: string[];
  let transports: Transport[];
  const pages = writeTrustedPages([figures, mixed]);
  const newest = (): string | undefined =>
    world.server.platform.boards.known(marathon.campaignId)?.versionText;
  const arrival = () => ({
    input: { clientRef: randomUUID(), event: marathon.eventId, volunteer: people.shift() },
  });

  beforeAll(async () => {
    world = await createWorld({ dashboardDir: pages.folder });
    marathon = await openMarathon(world);
    people = await addPeople(world, 20);
    await eventsHaveBegun(world);
    address = await world.listen();
    transports = openTransports(address, await signInOverHttp(world, address));
  });
  afterAll(async () => {
    for (const transport of transports) await transport.close();
    await world.close();
    pages.remove();
  });

  it.each([0, 1])("tells the version of the figures in an answer (transport %i)", async (index) => {
    const transport = transports[index];
    const { data, extensions } = (await transport?.send(figures, { campaign: marathon.slug })) ?? {};
    expect(data).toEqual({ progress: { version: newest() } });
    expect(extensions).toEqual({ version: newest() });
    const linked = await transport?.send(mixed, { campaign: marathon.slug });
    expect(linked?.extensions).toEqual({ version: newest() });
  });

  it.each([0, 1])("tells nothing of an answer without figures (transport %i)", async (index) => {
    const answer = await transports[index]?.send("{ currentCampaign { slug } }");
    expect(answer).toEqual({ data: { currentCampaign: { slug: marathon.slug } } });
  });

  it.each([0, 1])(
    "tells at which version a write is seen, when that was asked for (transport %i)",
    async (index) => {
      const transport = transports[index];
      const told = await transport?.send(checkIn("version"), arrival());
      const { recordCheckIn } = (told?.data ?? {}) as { recordCheckIn: { version: string } };
      expect(told?.extensions).toEqual({ version: recordCheckIn.version });
      expect(seqOf(newest() ?? "")).toBeGreaterThanOrEqual(seqOf(recordCheckIn.version));
      const silent = await transport?.send(checkIn("clientRef"), arrival());
      expect(silent?.data).toMatchObject({ recordCheckIn: { __typename: "CheckInRecorded" } });
      expect(silent).not.toHaveProperty("extensions");
    },
  );

  it("tells the newest of several writes, at which all of them are seen", async () => {
    const [first, second] = [arrival().input, arrival().input];
    const told = await transports[0]?.send(
      `mutation ($first: RecordCheckInInput!, $second: RecordCheckInInput!) {
        first: recordCheckIn(input: $first) { ... on CheckInRecorded { version } }
        second: recordCheckIn(input: $second) { ... on CheckInRecorded { version } }
      }`,
      { first, second },
    );
    const { second: later } = (told?.data ?? {}) as { second: { version: string } };
    expect(told?.extensions).toEqual({ version: later.version });
  });

  it("tells nothing when figures of two campaigns are in one answer", async () => {
    await world.ask(
      `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
      {
        input: {
          clientRef: randomUUID(),
          series: "astana-series",
          slug: "astana-test",
          name: { ru: "Марафон добрых дел" },
          city: { ru: "Астана" },
          timeZone: "Asia/Almaty",
          startsOn: dayFromNow(30),
          endsOn: dayFromNow(32),
        },
      },
    );
    const answer = await transports[0]?.send(
      `{ one: progress(campaign: "${marathon.slug}") { version } other: progress(campaign: "astana-test") { version } }`,
    );
    expect(answer?.data).toMatchObject({ other: { version: expect.stringContaining("astana-test.") } });
    expect(answer).not.toHaveProperty("extensions");
  });

  it.each([figures, mixed])("is the same over GET: %s", async (document) => {
    const answer = await getByHash(address, hashOf(document), { campaign: marathon.slug });
    expect(await answer.json()).toMatchObject({ extensions: { version: newest() } });
  });
});
