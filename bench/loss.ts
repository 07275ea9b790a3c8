// Kills and freezes servers, the leader, PostgreSQL and the proxy under load; counts what was lost and what was doubled.
import { fileURLToPath } from "node:url";
import { addAccount } from "../packages/server/dist/access/accounts.js";
import { playLoss } from "../packages/server/tests/support/loss/play-loss.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { addPeople } from "./support/people.js";
import { type Figure, report } from "./support/report.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({
  kills: 100,
  seed: 2026,
  freezeAtMostMs: 5_000,
  desks: 3,
  feeds: 6,
  sockets: 12,
  polls: 6,
  events: 60,
  people: 20_000,
});
const account = { email: "bench@igilik.example", password: "a password of a benchmark" };
const programs = {
  server: ["--max-semi-space-size=32", program("main.js")],
  cli: [program("cli/main.js")],
};

// fsync, synchronous commit and everything else as users have it.
const database = await startPostgres();
const databaseUrl = await database.createDatabase("loss");
const seeding = await openServer(databaseUrl, true);
const { slug, eventIds } = await openCampaign(askInside(seeding), {
  organizations: 31,
  events: settings.events,
});
const campaignId = seeding.platform.codeBooks.bySlug(slug)?.id ?? "";
await addAccount(seeding.platform.writes, { ...account, displayName: "Benchmark" });
await seeding.close();
const people = await addPeople(databaseUrl, settings.people);

const begun = performance.now();
const found = await playLoss(
  {
    databaseUrl,
    slug,
    campaignId,
    events: eventIds,
    people,
    account,
    postgresPid: () => database.postgres.pid,
    programs,
  },
  {
    ...settings,
    onHit({ victim, how, forMs }, n, tookMs) {
      const what = how === "kill" ? `killed, back after ${Math.round(tookMs)} ms` : `frozen for ${forMs} ms`;
      console.error(`${String(n).padStart(3)} ${victim.padEnd(10)} ${what}`);
    },
  },
);
const minutes = (performance.now() - begun) / 60_000;
await database.stop();

const mustBeNone: Record<string, number> = {
  "acknowledged writes lost": found.lost.length,
  "writes doubled": found.doubled.length,
  "feed clients with anything missing, doubled or out of order": found.incomplete,
  Resyncs: found.resyncs,
  "boards older than the one before": found.wentBack.length,
  "boards and receipts unequal at the end": found.unequal.length,
  "counters unequal to the recount": found.isRecountEqual ? 0 : 1,
};
const figures = [
  { name: "kills and freezes", value: settings.kills, unit: "" },
  { name: "acknowledged writes", value: found.acknowledged, unit: "" },
  { name: "items in the feed", value: found.items, unit: "" },
  ...Object.entries(mustBeNone).map(([name, value]): Figure => ({
    name,
    value,
    unit: "",
    reach: { atMost: 0 },
  })),
];
report("loss", figures, {
  ...settings,
  minutes: Math.round(minutes),
  sentAgain: Object.values(found.retries).reduce((sum, times) => sum + times, 0),
  feedConnections: found.connections,
  retries: found.retries,
  hits: found.hits,
  lost: found.lost,
  doubled: found.doubled,
  unequal: found.unequal,
  wentBack: found.wentBack,
});
if (Object.values(mustBeNone).some((count) => count > 0)) process.exitCode = 1;

function program(file: string): string {
  return fileURLToPath(new URL(`../packages/server/dist/${file}`, import.meta.url));
}
