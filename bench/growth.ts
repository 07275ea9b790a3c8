// What `progress` and `explain` cost a node that has just started, at 1 000 and at 1 000 000 attendances.
import { sql } from "kysely";
import { addCrowd } from "./growth/crowd.js";
import { type ColdNode, type Cost, openColdNode } from "./growth/cold-node.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { median, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({ few: 1_000, many: 1_000_000, people: 50_000, boards: 500, rounds: 51 });
const reads = ["progress", "explain"] as const;

// What is measured is reading; only the million writes before it are made without waiting for the disk.
const database = await startPostgres({ unsafe: true });
const nodes = { few: await fill("few", settings.few), many: await fill("many", settings.many) };
const costs: Record<"few" | "many", Record<(typeof reads)[number], Cost[]>> = {
  few: { progress: [], explain: [] },
  many: { progress: [], explain: [] },
};
for (let round = 0; round <= settings.rounds; round++) {
  for (const read of reads) {
    for (const size of ["few", "many"] as const) {
      const cost = await nodes[size][read]();
      if (round > 0) costs[size][read].push(cost); // the first one warms up
    }
  }
}
for (const node of Object.values(nodes)) await node.close();
await database.stop();

report(
  "growth",
  reads.flatMap((read) => {
    const [few, many] = [costs.few[read], costs.many[read]];
    const buffers = [few, many].map((each) => median(each.map((cost) => cost.buffers))) as [number, number];
    const ms = [few, many].map((each) => median(each.map((cost) => cost.ms))) as [number, number];
    return [
      { name: `${read}, ${settings.few} attendances`, value: buffers[0], unit: "buffers" },
      { name: `${read}, ${settings.many} attendances`, value: buffers[1], unit: "buffers" },
      {
        name: `${read}, buffers, many beside few`,
        value: rounded(buffers[1] / buffers[0]),
        unit: "×",
        reach: { atMost: 1.2 },
      },
      { name: `${read}, ${settings.few} attendances`, value: rounded(ms[0]), unit: "ms" },
      { name: `${read}, ${settings.many} attendances`, value: rounded(ms[1]), unit: "ms" },
      {
        name: `${read}, time, many beside few`,
        value: rounded(ms[1] / ms[0]),
        unit: "×",
        reach: { atMost: 2 },
      },
    ];
  }),
  { ...settings },
);

/** A database with a campaign of so many attendances, every heading among them, all on the board. */
async function fill(name: string, attendances: number): Promise<ColdNode> {
  const begun = performance.now();
  const url = await database.createDatabase(name);
  const server = await openServer(url, true);
  const { slug } = await openCampaign(askInside(server), { organizations: 31, events: 60 });
  await addCrowd(url, { people: settings.people, attendances });
  server.platform.wake();
  await untilCounted(server, slug, attendances);
  await showBoards(server, slug);
  await server.close();
  console.error(`${attendances} attendances in ${Math.round((performance.now() - begun) / 1_000)} s`);
  return openColdNode(url);
}

/** Both have shown some hundred boards: what the log and the clocks weigh is a matter of minutes, not of attendances. */
async function showBoards({ platform }: Awaited<ReturnType<typeof openServer>>, slug: string): Promise<void> {
  const id = platform.codeBooks.bySlug(slug)?.id ?? "";
  for (let shown = 0; shown < settings.boards; shown++) {
    const next = new Promise<void>((resolve) => {
      const stop = platform.boards.onBoard(() => {
        stop();
        resolve();
      });
    });
    await sql`select live.touch_campaign(${id})`.execute(platform.db);
    platform.wake();
    await next;
  }
}

function untilCounted(
  { platform }: Awaited<ReturnType<typeof openServer>>,
  slug: string,
  attendances: number,
): Promise<void> {
  const id = platform.codeBooks.bySlug(slug)?.id ?? "";
  return new Promise((resolve) => {
    const stop = platform.boards.onBoard(check);
    check();
    function check(): void {
      if (platform.boards.known(id)?.body.t["volunteer_turnouts"] !== attendances) return;
      stop();
      resolve();
    }
  });
}
