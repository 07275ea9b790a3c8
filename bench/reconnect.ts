// 10 000 subscribers come back after a restart: when the last one has a snapshot, and what PostgreSQL was asked for it.
import type { Subscribers } from "./reconnect/subscribers.js";
import { boardSubscription } from "./support/board-operation.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { clockMs } from "./support/clock.js";
import { readMetric } from "./support/metrics.js";
import { startProcess } from "./support/own-process.js";
import { median, report, rounded } from "./support/report.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({ subscribers: 10_000, addresses: 10, processes: 2, rounds: 5 });
/** The server lets an address have so many sockets and no more; these count as many addresses. */
const addresses = Array.from({ length: settings.addresses }, (_, n) => `127.0.1.${n + 1}`);
const queries = [boardSubscription("BOARD"), boardSubscription("SCREEN")];

const database = await startPostgres();
const databaseUrl = await database.createDatabase("reconnect");
const seeding = await openServer(databaseUrl, true);
await openCampaign(askInside(seeding), { organizations: 31, events: 60 });
await seeding.close();
const crowd = Array.from({ length: settings.processes }, () =>
  startProcess<Subscribers>(new URL("reconnect/subscribers.ts", import.meta.url)),
);

const seconds: { middle: number[]; last: number[] } = { middle: [], last: [] };
const reads: number[] = [];
const sentAway: number[] = [];
for (let round = 0; round <= settings.rounds; round++) {
  const server = await startServer(databaseUrl);
  const servesMs = clockMs();
  const readsBefore = await readMetric(server.address, "igilik_live_board_reads_total");
  const asked = {
    port: Number(new URL(server.address).port),
    count: Math.ceil(settings.subscribers / crowd.length),
    queries,
    addresses,
  };
  const came = await Promise.all(crowd.map((each) => each.ask("connect", asked)));
  const readsAfter = await readMetric(server.address, "igilik_live_board_reads_total");
  await Promise.all(crowd.map((each) => each.ask("close")));
  await server.stop();
  const took = came.flatMap(({ atMs }) => atMs.map((at) => (at - servesMs) / 1_000));
  const [middle, last] = [median(took), took.reduce((most, each) => Math.max(most, each), 0)];
  const turnedAway = came.reduce((sum, each) => sum + each.sentAway, 0);
  console.error(
    `${round === 0 ? "warm-up" : `round ${round}`} middle ${rounded(middle)} s, last ${rounded(last)} s, ` +
      `${readsAfter - readsBefore} boards read, sent away ${turnedAway} times`,
  );
  if (round === 0) continue;
  seconds.middle.push(middle);
  seconds.last.push(last);
  reads.push(readsAfter - readsBefore);
  sentAway.push(turnedAway);
}
for (const part of crowd) await part.stop();
await database.stop();

report(
  "reconnect",
  [
    { name: "half of them have a snapshot", value: rounded(median(seconds.middle)), unit: "s" },
    { name: "all have a snapshot", value: rounded(median(seconds.last)), unit: "s", reach: { atMost: 15 } },
    {
      name: "boards read from PostgreSQL, at most one for each of 2 operations",
      value: Math.max(...reads),
      unit: "",
      reach: { atMost: queries.length },
    },
    { name: "times that somebody was sent away", value: median(sentAway), unit: "" },
  ],
  { ...settings, secondsEachRound: seconds, boardReadsEachRound: reads },
);
