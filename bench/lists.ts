// What every list, filter, order and search of the console takes in a campaign of 10 000 events and 200 000 people.
import { setTimeout as sleep } from "node:timers/promises";
import { print } from "graphql";
import { everythingAsked } from "./lists/asked.js";
import type { Asked, Asker } from "./lists/asked-by.js";
import { fillCampaign } from "./lists/full-campaign.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { type Ask, openCampaign } from "./support/campaign.js";
import { percentile } from "./support/delays.js";
import { signInFirst, signInFor } from "./support/http-client.js";
import { report, rounded } from "./support/report.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({
  events: 10_000,
  people: 200_000,
  organizations: 3_000,
  thanks: 20_000,
  rounds: 20,
});

// What is measured is reading; only what is read is made without waiting for the disk.
const database = await startPostgres({ unsafe: true });
const url = await database.createDatabase("lists");
// The campaign stands before anybody is asked: what is measured is the server as it is started on it.
const maker = await openServer(url, false);
const makeWith = askInside(maker);
const begun = performance.now();
const { slug, organizationIds, eventIds } = await openCampaign(makeWith, { organizations: 1, events: 1 });
await addChallenge(makeWith);
await maker.close();
const busiest = { event: eventIds[0] ?? "", organization: organizationIds[0] ?? "", person: "L0000001" };
await fillCampaign(url, settings, busiest);
console.error(`filled in ${Math.round((performance.now() - begun) / 1_000)} s`);

const server = await startServer(url);
const coordinator = await signInFirst(server, 1);
const representative = await signInFor(busiest.organization, coordinator, server);
const askers: Record<Asker, Ask> = { coordinator: coordinator.ask, representative: representative.ask };
const { ask } = coordinator;
await untilCounted();

const asked = everythingAsked({
  campaign: slug,
  ...busiest,
  person: await idOf(busiest.person),
  day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  deepEvent: await placeFarDown("events", `, campaign: "${slug}"`, settings.events / 2),
  deepPerson: await placeFarDown("volunteers", "", settings.people / 20),
  deepNewPerson: await placeFarDown("volunteers", ", orderBy: NEWEST", settings.people / 20),
});
const times = new Map<Asked, number[]>(asked.map((one) => [one, []]));
for (let round = 0; round <= settings.rounds; round++) {
  for (const [one, taken] of times) {
    const before = performance.now();
    await askers[one.by](print(one.document), one.variables);
    if (round > 0) taken.push(performance.now() - before); // the first one warms up
  }
}
representative.close();
coordinator.close();
await server.stop();
await database.stop();

report(
  "lists",
  [...times].map(([{ name }, taken]) => ({
    name,
    value: rounded(percentile(Float64Array.from(taken).toSorted(), 0.95)),
    unit: "ms",
    reach: { atMost: 150 },
  })),
  { ...settings },
);

/** Waits for the first board: it shows all that was there before it. */
async function untilCounted(): Promise<void> {
  const query = "query ($campaign: String) { progress(campaign: $campaign) { volunteerTurnouts } }";
  for (let turnouts = 0; turnouts === 0; await sleep(200)) {
    const { progress } = await ask<{ progress: { volunteerTurnouts: number } }>(query, { campaign: slug });
    turnouts = progress.volunteerTurnouts;
  }
}

/** The id of somebody by the code of their badge. */
async function idOf(code: string): Promise<string> {
  const { volunteers } = await ask<{ volunteers: { nodes: { volunteer: { id: string } }[] } }>(
    "query ($code: String!) { volunteers(filter: { search: $code }, first: 1) { nodes { volunteer { id } } } }",
    { code },
  );
  return volunteers.nodes[0]?.volunteer.id ?? "";
}

/** The cursor of an item so far down in a list. */
async function placeFarDown(list: string, given: string, down: number): Promise<string> {
  let after: string | null = null;
  for (let read = 0; read < down; read += 100) {
    const answer: Record<string, { pageInfo: { endCursor: string } }> = await ask(
      `query ($after: String) { ${list}(first: 100, after: $after${given}) { pageInfo { endCursor } } }`,
      { after },
    );
    after = answer[list]?.pageInfo.endCursor ?? null;
  }
  return after ?? "";
}

/** One, so that there are results. */
async function addChallenge(through: Ask): Promise<void> {
  const { addProject } = await through<{ addProject: { project: { id: string } } }>(
    "mutation ($input: AddProjectInput!) { addProject(input: $input) { project { id } } }",
    { input: { clientRef: "project", campaign: slug, name: { ru: "Чай" } } },
  );
  await through(
    "mutation ($input: AddChallengeInput!) { addChallenge(input: $input) { challenge { id } } }",
    {
      input: {
        clientRef: "challenge",
        campaign: slug,
        project: addProject.project.id,
        code: "tea",
        name: { ru: "Чай" },
        unit: { ru: "чашек" },
      },
    },
  );
}
