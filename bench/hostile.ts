// What watchers notice while strangers stop reading, ask 10 000 distinct documents and replay the feed without end.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Pairs } from "./checkin/pairs.js";
import type { Done, Strangers } from "./hostile/strangers.js";
import { boardSubscription } from "./support/board-operation.js";
import { startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { delaysOf, percentile } from "./support/delays.js";
import { checkInEvenly } from "./support/desks.js";
import { signInFirst } from "./support/http-client.js";
import { startProcess } from "./support/own-process.js";
import { addPeople } from "./support/people.js";
import { median, medianRatio, report, rounded } from "./support/report.js";
import { watchResident } from "./support/resident-memory.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";
import { marksOf } from "./support/shown-turnouts.js";
import { publishThanks } from "./support/thanks.js";
import type { TimedWatchers } from "./support/timed-watchers.js";

const settings = readSettings({
  sockets: 500,
  perSecond: 100,
  batch: 10,
  desks: 5,
  seconds: 10,
  rounds: 5,
  people: 20_000,
  stalled: 100,
  documents: 10_000,
  feedItems: 300,
});
const settleMs = 1_500;
const strangersAddress = "127.0.1.1";
const query = boardSubscription("SCREEN");

// fsync, synchronous commit and everything else as users have it; limits of sockets and groups too.
const database = await startPostgres();
const databaseUrl = await database.createDatabase("hostile");
const server = await startServer(databaseUrl);
const port = Number(new URL(server.address).port);
const coordinator = await signInFirst(server, settings.desks);
const { slug, eventIds } = await openCampaign(coordinator.ask, { organizations: 31, events: 60 });
const pairs = new Pairs(eventIds, await addPeople(databaseUrl, settings.people));
await publishThanks(coordinator.ask, slug, settings.feedItems);
const log = new pg.Client(databaseUrl);
await log.connect();
const watchers = startProcess<TimedWatchers>(new URL("support/timed-watchers.ts", import.meta.url));
const strangers = startProcess<Strangers>(new URL("hostile/strangers.ts", import.meta.url));
const attack = {
  port,
  query,
  localAddress: strangersAddress,
  campaign: slug,
  feedItems: settings.feedItems,
  stalled: settings.stalled,
  documentsASecond: settings.documents / settings.rounds / settings.seconds,
};

interface Phase {
  p50: number[];
  p99: number[];
  residentMb: number[];
}
const phases: Record<"calm" | "hostile", Phase> = {
  calm: { p50: [], p99: [], residentMb: [] },
  hostile: { p50: [], p99: [], residentMb: [] },
};
const done: Done = { documents: 0, refused: 0, replays: 0, items: 0 };
let counted = 0;
for (let round = 0; round <= settings.rounds; round++) {
  for (const phase of ["calm", "hostile"] as const) {
    await watchers.ask("open", { port, query, count: settings.sockets });
    if (phase === "hostile") await strangers.ask("start", attack);
    const { p50, p99, residentMb } = await measure();
    if (phase === "hostile") {
      const did = await strangers.ask("stop");
      if (round > 0) {
        for (const what of ["documents", "refused", "replays", "items"] as const) done[what] += did[what];
      }
    }
    await watchers.ask("close");
    const when = round === 0 ? "warm-up" : `round ${round}`;
    console.error(
      `${when} ${phase.padEnd(7)} p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms, ${rounded(residentMb)} MB`,
    );
    if (round === 0) continue;
    phases[phase].p50.push(p50);
    phases[phase].p99.push(p99);
    phases[phase].residentMb.push(residentMb);
  }
}
await watchers.stop();
await strangers.stop();
coordinator.close();
await log.end();
await server.stop();
await database.stop();

const { calm, hostile } = phases;
report(
  "hostile",
  [
    { name: "calm, sent → frame, p50", value: rounded(median(calm.p50)), unit: "ms" },
    { name: "calm, sent → frame, p99", value: rounded(median(calm.p99)), unit: "ms" },
    { name: "calm, memory of the server at most", value: rounded(median(calm.residentMb)), unit: "MB" },
    { name: "hostile, sent → frame, p50", value: rounded(median(hostile.p50)), unit: "ms" },
    { name: "hostile, sent → frame, p99", value: rounded(median(hostile.p99)), unit: "ms" },
    { name: "hostile, memory of the server at most", value: rounded(median(hostile.residentMb)), unit: "MB" },
    { name: "p99, hostile beside calm", value: rounded(medianRatio(hostile.p99, calm.p99)), unit: "×" },
    { name: "distinct documents answered", value: done.documents, unit: "" },
    { name: "distinct documents refused", value: done.refused, unit: "" },
    { name: "replays of the whole feed", value: done.replays, unit: "" },
  ],
  { ...settings, eachRound: phases },
);

/** People are checked in for a while: how long each took to each watcher, and what the server held meanwhile. */
async function measure(): Promise<{ p50: number; p99: number; residentMb: number }> {
  const memory = watchResident(server.pid);
  const sent = await checkInEvenly({
    ...settings,
    ask: coordinator.ask,
    take: (count) => pairs.take(count),
  });
  await sleep(settleMs);
  const frames = await watchers.ask("frames");
  const residentMb = memory.stop();
  const before = counted;
  counted += sent.reduce((sum, { count }) => sum + count, 0);
  const due = sent.flatMap(({ dueMs, count }) => Array.from({ length: count }, () => dueMs));
  const { delays, unseen } = delaysOf([frames], await marksOf(log, slug, before, due));
  if (unseen > 0) throw new Error(`${unseen} check-ins came to no frame`);
  return { p50: percentile(delays, 0.5), p99: percentile(delays, 0.99), residentMb };
}
