import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenMarathon, createEvent, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
/** Ids of two challenges in the order in which they were added. */
let challenges: string[];

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  const project = await write("addProject", "project { id }", {
    campaign: marathon.slug,
    name: { ru: "Oz ortana Qamqor bol" },
  });
  challenges = [];
  for (const code of ["tea", "scarves"]) {
    const given = { campaign: marathon.slug, project, code, name: { ru: code }, unit: { ru: "штук" } };
    challenges.push(await write("addChallenge", "challenge { id }", given));
  }
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

const report = (event: string, count: number, given: { organization?: string; countAtMost?: number } = {}) =>
  write("reportHeadcount", "event { id }", { event, count, note: "Қайта саналды", ...given });

async function outcomeOf(ids: readonly string[]): Promise<unknown> {
  const { events } = await world.ask<{ events: { nodes: { id: string; outcome: unknown }[] } }>(
    `query ($campaign: String!) {
      events(campaign: $campaign) { nodes { id headcount headcountAtMost impact { challenge { code } verified reported } } }
    }`,
    { campaign: marathon.slug },
    anonymous,
  );
  return ids.map((id) => {
    const { id: _, ...outcome } = events.nodes.find((event) => event.id === id) ?? { id };
    return outcome;
  });
}

test("an event tells its crowd by the latest report of each organization", async () => {
  const crowded = await createEvent(world, marathon.slug, marathon.organizationId);
  const quiet = await createEvent(world, marathon.slug, marathon.organizationId);
  const organization = marathon.organizationId;
  await report(crowded, 40, { countAtMost: 55 });
  await report(crowded, 25, { organization, countAtMost: 60 });
  await report(crowded, 30, { organization });
  expect(await outcomeOf([crowded, quiet])).toEqual([
    { headcount: 70, headcountAtMost: 85, impact: [] },
    { headcount: 0, headcountAtMost: 0, impact: [] },
  ]);
});

test("a crowd of at most fewer than at least is refused, and nothing of it is kept", async () => {
  const event = await createEvent(world, marathon.slug, marathon.organizationId);
  await expect(report(event, 40, { countAtMost: 39 })).rejects.toMatchObject({
    originalError: { code: "BAD_INPUT", detail: { fields: ["countAtMost"] } },
  });
  expect(await outcomeOf([event])).toEqual([{ headcount: 0, headcountAtMost: 0, impact: [] }]);
});

test("an event tells its results by challenge, checked and said apart, and no refused ones", async () => {
  const event = await createEvent(world, marathon.slug, marathon.organizationId);
  const [tea, scarves] = challenges;
  const record = (challenge: string | undefined, quantity: number, verified: boolean) =>
    write("recordImpact", "impact { id }", { event, challenge, quantity, verified });
  const decide = (id: string, decision: string) =>
    write("verifyImpact", "impact { id }", { id, decision, reason: "посчитали ещё раз" });
  await record(scarves, 12.5, true);
  await record(tea, 100, true);
  await record(tea, 20.25, true);
  await record(tea, 7, false);
  await decide(await record(tea, 3, false), "DISPUTED");
  await decide(await record(scarves, 900, false), "REJECTED");
  expect(await outcomeOf([event])).toEqual([
    {
      headcount: 0,
      headcountAtMost: 0,
      impact: [
        { challenge: { code: "tea" }, verified: 120.25, reported: 10 },
        { challenge: { code: "scarves" }, verified: 12.5, reported: 0 },
      ],
    },
  ]);
});
