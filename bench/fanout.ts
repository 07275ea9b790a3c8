// What one delivered version costs the server with 2 000 watchers, beside a bare loop and beside plain graphql-ws.
import { setTimeout as sleep } from "node:timers/promises";
import type { FanOutPart } from "./fanout/part.js";
import type { Watchers } from "./fanout/watchers.js";
import { boardSubscription } from "./support/board-operation.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { type OwnProcess, startProcess } from "./support/own-process.js";
import { median, medianRatio, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({ sockets: 2_000, perSecond: 4, seconds: 8, rounds: 5 });
const versions = { count: settings.perSecond * settings.seconds, everyMs: 1_000 / settings.perSecond };
const arriveWithinMs = 15_000;
const names = ["hub", "loop", "plain"] as const;
const query = boardSubscription("SCREEN");

const database = await startPostgres();
const databaseUrl = await database.createDatabase("fanout");
const seeding = await openServer(databaseUrl, true);
await openCampaign(askInside(seeding), { organizations: 31, events: 60 });
await seeding.close();

const watchers = startProcess<Watchers>(new URL("fanout/watchers.ts", import.meta.url));
const parts = {
  hub: startProcess<FanOutPart>(new URL("fanout/hub.ts", import.meta.url)),
  loop: startProcess<FanOutPart>(new URL("fanout/loop.ts", import.meta.url)),
  plain: startProcess<FanOutPart>(new URL("fanout/plain.ts", import.meta.url)),
};
const ports = { hub: await parts.hub.ask("listen", { databaseUrl, message: "" }), loop: 0, plain: 0 };
const message = await watchers.ask("open", { port: ports.hub, count: 1, query });
await watchers.ask("close");
ports.loop = await parts.loop.ask("listen", { databaseUrl, message });
ports.plain = await parts.plain.ask("listen", { databaseUrl, message });

const micros: Record<(typeof names)[number], number[]> = { hub: [], loop: [], plain: [] };
for (let round = 0; round <= settings.rounds; round++) {
  for (const name of names) {
    const cost = await measure(parts[name], ports[name]);
    const isWarmUp = round === 0;
    console.error(
      `${isWarmUp ? "warm-up" : `round ${round}`} ${name.padEnd(5)} ${rounded(cost)} µs a message`,
    );
    if (!isWarmUp) micros[name].push(cost);
  }
}
for (const part of [watchers, ...Object.values(parts)]) await part.stop();
await database.stop();

const [hub, loop, plain] = names.map((name) => median(micros[name])) as [number, number, number];
report(
  "fanout",
  [
    { name: "our hub, CPU a delivered message", value: rounded(hub), unit: "µs" },
    { name: "bare ws.send loop, the same bytes", value: rounded(loop), unit: "µs" },
    { name: "plain graphql-ws, default PubSub", value: rounded(plain), unit: "µs" },
    {
      name: "our hub beside the bare loop",
      value: rounded(medianRatio(micros.hub, micros.loop)),
      unit: "×",
      reach: { atMost: 1.2 },
    },
    {
      name: "cheaper than plain graphql-ws by",
      value: rounded(medianRatio(micros.plain, micros.hub)),
      unit: "×",
      reach: { atLeast: 7 },
    },
  ],
  { ...settings, messageBytes: Buffer.byteLength(message), microsEachRound: micros },
);

/** CPU microseconds a delivered message, net of what the same server takes for the same versions without watchers. */
async function measure(part: OwnProcess<FanOutPart>, port: number): Promise<number> {
  const alone = await cpuOf(part, async () => void (await part.ask("publish", versions)));
  await watchers.ask("open", { port, count: settings.sockets, query });
  const before = await watchers.ask("received");
  const watched = await cpuOf(part, async () => {
    await part.ask("publish", versions);
    await untilReceived(before + versions.count * settings.sockets);
  });
  const delivered = (await watchers.ask("received")) - before;
  await watchers.ask("close");
  const ownShare = (alone.cpu / alone.ms) * watched.ms;
  return (watched.cpu - ownShare) / delivered;
}

/** A server that cannot keep up gets some time more: what it skips for good is not counted as delivered. */
async function untilReceived(expected: number): Promise<void> {
  const giveUpAt = performance.now() + arriveWithinMs;
  while ((await watchers.ask("received")) < expected && performance.now() < giveUpAt) await sleep(20);
}

async function cpuOf(
  part: OwnProcess<FanOutPart>,
  work: () => Promise<void>,
): Promise<{ cpu: number; ms: number }> {
  const begun = performance.now();
  const cpu = await part.ask("cpu");
  await work();
  return { cpu: (await part.ask("cpu")) - cpu, ms: performance.now() - begun };
}
