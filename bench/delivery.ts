// How long a version takes to 8 000 watchers at one a second: ours beside plain graphql-ws and beside Mercurius.
import { setTimeout as sleep } from "node:timers/promises";
import type { FanOutPart, Published } from "./fanout/part.js";
import { boardSubscription } from "./support/board-operation.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { delaysOf, percentile } from "./support/delays.js";
import { type OwnProcess, startProcess } from "./support/own-process.js";
import { median, medianRatio, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";
import type { TimedWatchers } from "./support/timed-watchers.js";

const settings = readSettings({ sockets: 8_000, perSecond: 1, seconds: 8, rounds: 5, watcherProcesses: 2 });
const versions = { count: settings.perSecond * settings.seconds, everyMs: 1_000 / settings.perSecond };
const arriveWithinMs = 60_000;
const names = ["ours", "plain", "mercurius"] as const;
// At the board's own pace a version may be held back for a second, and that would be measured.
const query = boardSubscription("SCREEN");

const database = await startPostgres();
const databaseUrl = await database.createDatabase("delivery");
const seeding = await openServer(databaseUrl, true);
await openCampaign(askInside(seeding), { organizations: 31, events: 60 });
await seeding.close();

const watchers = Array.from({ length: settings.watcherProcesses }, () =>
  startProcess<TimedWatchers>(new URL("support/timed-watchers.ts", import.meta.url)),
);
const programs = {
  ours: new URL("fanout/hub.ts", import.meta.url),
  plain: new URL("fanout/plain.ts", import.meta.url),
  mercurius: new URL("delivery/mercurius.ts", import.meta.url),
};
const delays: Record<(typeof names)[number], { p50: number[]; p99: number[] }> = {
  ours: { p50: [], p99: [] },
  plain: { p50: [], p99: [] },
  mercurius: { p50: [], p99: [] },
};
for (let round = 0; round <= settings.rounds; round++) {
  for (const name of names) {
    const part = startProcess<FanOutPart>(programs[name]);
    const { p50, p99 } = await measure(part);
    await part.stop();
    const isWarmUp = round === 0;
    console.error(
      `${isWarmUp ? "warm-up" : `round ${round}`} ${name.padEnd(9)} p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms`,
    );
    if (isWarmUp) continue;
    delays[name].p50.push(p50);
    delays[name].p99.push(p99);
  }
}
for (const part of watchers) await part.stop();
await database.stop();

const said = { ours: "ours", plain: "plain graphql-ws, default PubSub", mercurius: "Mercurius" };
report(
  "delivery",
  [
    ...names.flatMap((name) => [
      { name: `${said[name]}, p50`, value: rounded(median(delays[name].p50)), unit: "ms" },
      { name: `${said[name]}, p99`, value: rounded(median(delays[name].p99)), unit: "ms" },
    ]),
    {
      name: "p99 beside plain graphql-ws",
      value: rounded(medianRatio(delays.ours.p99, delays.plain.p99)),
      unit: "×",
      reach: { atMost: 0.1 },
    },
    {
      name: "p99 beside Mercurius",
      value: rounded(medianRatio(delays.ours.p99, delays.mercurius.p99)),
      unit: "×",
      reach: { atMost: 0.25 },
    },
  ],
  { ...settings, msEachRound: delays },
);

/** Publishes to all watchers. What is never delivered counts as long as was waited for it. */
async function measure(part: OwnProcess<FanOutPart>): Promise<{ p50: number; p99: number }> {
  const port = await part.ask("listen", { databaseUrl, message: "" });
  const count = Math.ceil(settings.sockets / watchers.length);
  await Promise.all(watchers.map((each) => each.ask("open", { port, query, count })));
  const published = await part.ask("publish", versions);
  await untilShown(published, count * watchers.length);
  const frames = await Promise.all(watchers.map((each) => each.ask("frames")));
  await Promise.all(watchers.map((each) => each.ask("close")));
  const { delays: each, unseen } = delaysOf(frames, published);
  const all = Float64Array.from([...each, ...Array.from({ length: unseen }, () => arriveWithinMs)]);
  return { p50: percentile(all, 0.5), p99: percentile(all, 0.99) };
}

async function untilShown(published: readonly Published[], sockets: number): Promise<void> {
  const last = published.at(-1)?.seq ?? 0;
  const giveUpAt = performance.now() + arriveWithinMs;
  const count = async (): Promise<number> =>
    (await Promise.all(watchers.map((each) => each.ask("shown", last)))).reduce((sum, n) => sum + n, 0);
  while ((await count()) < sockets && performance.now() < giveUpAt) await sleep(500);
}
