import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KnownValues, type Subject, smallestVariables, subjectsOf } from "./support/corpus.js";
import { oneOfEverything } from "./support/one-of-everything.js";
import { type OpenMarathon, eventsHaveBegun, openMarathon } from "./support/open-marathon.js";
import { type Transport, type TransportAnswer, openTransports, signInFor } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

/** What an organization's account may do besides reading what is public; everything else needs a coordinator. */
const mayDo = [
  "signIn",
  "createFirstCoordinator",
  "acceptInvitation",
  "sendThankYou",
  "submitReport",
  "attachPhoto",
  "makeCampaignReport",
  "issueApiKey",
  "revokeApiKey",
];
const mayAsk = [
  "Query.job",
  "Query.activity",
  "Query.impactEntries",
  "Organization.apiKeys",
  "Organization.accounts",
  "Organization.people",
  "Organization.matchPeople",
  "Organization.reports",
];

interface Listed {
  activity: { nodes: { organization: { id: string } | null }[] };
}

let world: World;
let marathon: OpenMarathon;
let knownOf: (subject: string) => KnownValues;
let own: Transport[];
let anybodys: Transport[];

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  knownOf = await oneOfEverything(world, marathon);
  await openDraft();
  await eventsHaveBegun(world);
  const address = await world.listen();
  own = openTransports(address, await signInFor(world, address, marathon.organizationId));
  anybodys = openTransports(address, null);
});
afterAll(async () => {
  for (const transport of [...own, ...anybodys]) await transport.close();
  await world.close();
});

async function openDraft(): Promise<void> {
  const name = { kk: "келесі", ru: "следующий", en: "next" };
  const days = { timeZone: "Asia/Almaty", startsOn: "2031-12-04", endsOn: "2031-12-09" };
  await world.ask(
    `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
    { input: { clientRef: randomUUID(), series: "next", slug: "next-2031", name, city: name, ...days } },
  );
}

const codesOf = ({ errors = [] }: TransportAnswer): unknown[] =>
  errors.map(({ extensions }) => extensions?.["code"]);

describe.each(["HTTP", "WebSocket"])("an organization's account, over %s", (name) => {
  const ofName = (transports: readonly Transport[]): Transport =>
    transports.find((each) => each.name === name) as Transport; // both are opened above
  const subjects = (isMutation: boolean): Subject[] =>
    subjectsOf(world.server.schema, knownOf).filter(
      (subject) => subject.name.startsWith("Mutation.") === isMutation,
    );

  it("says for whom it is", async () => {
    const query = `{ viewer {
      kind displayName permissions isDemonstrationOnly organization { id name { ru } }
    } }`;
    expect((await ofName(own).send(query)).data).toEqual({
      viewer: {
        kind: "ORGANIZATION",
        displayName: "Сәуле",
        permissions: ["READ_PUBLIC", "REPORT_OWN", "READ_OWN", "MANAGE_OWN"],
        isDemonstrationOnly: false,
        organization: { id: marathon.organizationId, name: { ru: "Фонд «Жасыл Алатау»" } },
      },
    });
    expect((await ofName(anybodys).send(query)).data).toMatchObject({
      viewer: { kind: "ANONYMOUS", organization: null },
    });
  });

  it("reads what everybody reads and its own activity, and nothing more", async () => {
    const asked = subjects(false).filter((subject) => !mayAsk.includes(subject.name));
    expect(asked.length).toBeGreaterThan(15);
    let refused = 0;
    for (const subject of asked) {
      const variables = smallestVariables(subject, knownOf(subject.name));
      const stranger = await ofName(anybodys).send(subject.document, variables);
      const answer = await ofName(own).send(subject.document, variables);
      expect(answer.data, subject.name).toEqual(stranger.data);
      const codes = codesOf(stranger).map((code) => (code === "NOT_SIGNED_IN" ? "NOT_ALLOWED" : code));
      expect(codesOf(answer), subject.name).toEqual(codes);
      if (codes.includes("NOT_ALLOWED")) refused++;
    }
    expect(refused).toBeGreaterThan(2);
    const activity = `{ activity(first: 5) { nodes { organization { id } } } }`;
    const { data } = await ofName(own).send(activity);
    const { activity: told } = data as unknown as Listed; // as the query selects it
    const { nodes } = told;
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.map(({ organization }) => organization?.id)).toEqual(
      nodes.map(() => marathon.organizationId),
    );
    expect(codesOf(await ofName(anybodys).send(activity))).toEqual(["NOT_SIGNED_IN"]);
  });

  it("does nothing that needs a coordinator", async () => {
    const barred = subjects(true).filter(({ name: path }) => !mayDo.includes(path.slice("Mutation.".length)));
    expect(barred.length).toBeGreaterThan(20);
    for (const subject of barred) {
      const variables = smallestVariables(subject, knownOf(subject.name));
      expect(codesOf(await ofName(own).send(subject.document, variables)), subject.name).toEqual([
        "NOT_ALLOWED",
      ]);
    }
  });

  it.each([
    ["drafts of campaigns", `{ campaigns(first: 50) { nodes { slug phase } } }`, "DRAFT"],
    ["events that wait for approval", `{ events(first: 50) { nodes { id status title { ru } } } }`, "DRAFT"],
    [
      "thank-yous that wait",
      `{ thankYous(filter: { status: [RECEIVED, STASHED, APPROVED] }) { nodes { id text originalText status } } }`,
      "RECEIVED",
    ],
  ])("is shown no %s", async (_, query, hidden) => {
    const { data, errors } = await ofName(own).send(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual((await ofName(anybodys).send(query)).data);
    expect(JSON.stringify(data)).not.toContain(hidden);
    expect(JSON.stringify(await world.ask(query))).toContain(hidden);
  });
});

it("an organization's account sends no more thank-yous than anybody else from its address", async () => {
  const mutation = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { __typename } }`;
  const codes: unknown[] = [];
  for (let sent = 0; sent < 6; sent++) {
    const input = { clientRef: randomUUID(), campaign: marathon.slug, text: "Рақмет!" };
    codes.push(...codesOf((await own[0]?.send(mutation, { input })) ?? {}));
  }
  expect(codes).toEqual(["TOO_MANY_REQUESTS"]);
});
