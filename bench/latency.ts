// From a check-in to the frame at 1 000 walls, while 500 people a second are checked in through GraphQL.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Pairs } from "./checkin/pairs.js";
import { boardSubscription } from "./support/board-operation.js";
import { startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { delaysOf, percentile } from "./support/delays.js";
import { checkInEvenly } from "./support/desks.js";
import { signInFirst } from "./support/http-client.js";
import { startProcess } from "./support/own-process.js";
import { addPeople } from "./support/people.js";
import { median, report, rounded } from "./support/report.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";
import { marksOf } from "./support/shown-turnouts.js";
import type { TimedWatchers } from "./support/timed-watchers.js";

const settings = readSettings({
  sockets: 1_000,
  perSecond: 500,
  batch: 10,
  desks: 5,
  seconds: 10,
  rounds: 5,
  people: 20_000,
});
const settleMs = 1_500;

// fsync, synchronous commit and everything else as users have it.
const database = await startPostgres();
const databaseUrl = await database.createDatabase("latency");
const server = await startServer(databaseUrl);
const coordinator = await signInFirst(server, settings.desks);
const { slug, eventIds } = await openCampaign(coordinator.ask, { organizations: 31, events: 60 });
const pairs = new Pairs(eventIds, await addPeople(databaseUrl, settings.people));
const log = new pg.Client(databaseUrl);
await log.connect();
const watchers = startProcess<TimedWatchers>(new URL("support/timed-watchers.ts", import.meta.url));

const kinds = ["sent", "acknowledged"] as const;
const delays = { sent: { p50: [], p99: [] }, acknowledged: { p50: [], p99: [] } } as Record<
  (typeof kinds)[number],
  { p50: number[]; p99: number[] }
>;
const frameRates: number[] = [];
let counted = 0;
for (let round = 0; round <= settings.rounds; round++) {
  await watchers.ask("open", {
    port: Number(new URL(server.address).port),
    count: settings.sockets,
    query: boardSubscription("SCREEN"),
  });
  const sent = await checkInEvenly({
    ...settings,
    ask: coordinator.ask,
    take: (count) => pairs.take(count),
  });
  await sleep(settleMs);
  const frames = await watchers.ask("frames");
  await watchers.ask("close");
  const before = counted;
  counted += sent.reduce((sum, { count }) => sum + count, 0);
  const began = {
    sent: sent.flatMap(({ dueMs, count }) => Array.from({ length: count }, () => dueMs)),
    acknowledged: sent.flatMap(({ acknowledgedMs, count }) =>
      Array.from({ length: count }, () => acknowledgedMs),
    ),
  };
  for (const kind of kinds) {
    const marks = await marksOf(log, slug, before, began[kind]);
    const found = delaysOf([frames], marks);
    if (found.unseen > 0) throw new Error(`${found.unseen} check-ins came to no frame`);
    const [p50, p99] = [percentile(found.delays, 0.5), percentile(found.delays, 0.99)];
    console.error(
      `${round === 0 ? "warm-up" : `round ${round}`} ${kind.padEnd(12)} p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms`,
    );
    if (round === 0) continue;
    delays[kind].p50.push(p50);
    delays[kind].p99.push(p99);
  }
  if (round > 0) frameRates.push(frames.length / 3 / settings.sockets / settings.seconds);
}
await watchers.stop();
coordinator.close();
await log.end();
await server.stop();
await database.stop();

const { sent, acknowledged } = delays;
report(
  "latency",
  [
    { name: "sent → frame, p50", value: rounded(median(sent.p50)), unit: "ms", reach: { atMost: 100 } },
    { name: "sent → frame, p99", value: rounded(median(sent.p99)), unit: "ms", reach: { atMost: 300 } },
    { name: "acknowledged → frame, p50", value: rounded(median(acknowledged.p50)), unit: "ms" },
    { name: "acknowledged → frame, p99", value: rounded(median(acknowledged.p99)), unit: "ms" },
    { name: "frames to each socket", value: rounded(median(frameRates)), unit: "/s", reach: { atLeast: 19 } },
  ],
  { ...settings, msEachRound: delays },
);
