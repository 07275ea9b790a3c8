// What every list, filter, order and search of the console takes in a campaign of 10 000 events and 200 000 people.
import { print } from "graphql";
import { type Asked, everythingAsked } from "./lists/asked.js";
import { fillCampaign } from "./lists/full-campaign.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { type Ask, openCampaign } from "./support/campaign.js";
import { percentile } from "./support/delays.js";
import { report, rounded } from "./support/report.js";
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
const server = await openServer(url, false);
const ask = askInside(server);
const begun = performance.now();
const { slug, organizationIds, eventIds } = await openCampaign(ask, { organizations: 1, events: 1 });
await addChallenge(ask);
await fillCampaign(url, settings);
console.error(`filled in ${Math.round((performance.now() - begun) / 1_000)} s`);

const asked = everythingAsked({
  campaign: slug,
  event: eventIds[0] ?? "",
  organization: organizationIds[0] ?? "",
  day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  deepEvent: await placeFarDown("events", `, campaign: "${slug}"`, settings.events / 2),
  deepPerson: await placeFarDown("volunteers", "", settings.people / 20),
  deepNewPerson: await placeFarDown("volunteers", ", orderBy: NEWEST", settings.people / 20),
});
const times = new Map<Asked, number[]>(asked.map((one) => [one, []]));
for (let round = 0; round <= settings.rounds; round++) {
  for (const [one, taken] of times) {
    const before = performance.now();
    await ask(print(one.document), one.variables);
    if (round > 0) taken.push(performance.now() - before); // the first one warms up
  }
}
await server.close();
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
