// How much memory a subscribed socket takes while nothing happens, beside graphql-ws with an empty subscription.
import type { Memory } from "./idle/memory.js";
import type { Subscribers } from "./idle/subscribers.js";
import { boardSubscription } from "./support/board-operation.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { startProcess } from "./support/own-process.js";
import { median, medianRatio, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";

/** A server whose memory is measured, in a process of its own. */
interface IdlePart {
  listen: (source: { databaseUrl: string; message: string }) => Promise<number>;
  memory: () => Promise<Memory>;
  [name: string]: (input: never) => unknown;
}

const settings = readSettings({ sockets: 5_000, warmUpSockets: 500, rounds: 5 });
const names = ["ours", "empty"] as const;
const programs = {
  ours: new URL("fanout/hub.ts", import.meta.url),
  empty: new URL("idle/empty.ts", import.meta.url),
};
const queries = { ours: boardSubscription("BOARD"), empty: "subscription { nothing }" };

const database = await startPostgres();
const databaseUrl = await database.createDatabase("idle");
const seeding = await openServer(databaseUrl, true);
await openCampaign(askInside(seeding), { organizations: 31, events: 60 });
await seeding.close();
const subscribers = startProcess<Subscribers>(new URL("idle/subscribers.ts", import.meta.url));

const resident: Record<(typeof names)[number], number[]> = { ours: [], empty: [] };
const used: Record<(typeof names)[number], number[]> = { ours: [], empty: [] };
for (let round = 1; round <= settings.rounds; round++) {
  for (const name of names) {
    const each = await measure(name);
    console.error(
      `round ${round} ${name.padEnd(5)} ${rounded(each.resident)} KB resident, ${rounded(each.used)} KB in use`,
    );
    resident[name].push(each.resident);
    used[name].push(each.used);
  }
}
await subscribers.stop();
await database.stop();

const [ours, empty] = names.map((name) => median(resident[name])) as [number, number];
report(
  "idle",
  [
    { name: "ours, resident memory a socket", value: rounded(ours), unit: "KB" },
    { name: "empty graphql-ws, resident memory a socket", value: rounded(empty), unit: "KB" },
    { name: "ours, objects and buffers in use", value: rounded(median(used.ours)), unit: "KB" },
    { name: "empty graphql-ws, objects and buffers in use", value: rounded(median(used.empty)), unit: "KB" },
    {
      name: "resident, ours beside empty graphql-ws",
      value: rounded(medianRatio(resident.ours, resident.empty)),
      unit: "×",
      reach: { atMost: 1.3 },
    },
    {
      name: "in use, ours beside empty graphql-ws",
      value: rounded(medianRatio(used.ours, used.empty)),
      unit: "×",
      reach: { atMost: 1.3 },
    },
  ],
  { ...settings, residentKbEachRound: resident, usedKbEachRound: used },
);

/** KB that each socket adds to a fresh process, which has seen some sockets come and go before. */
async function measure(name: (typeof names)[number]): Promise<Memory> {
  const part = startProcess<IdlePart>(programs[name]);
  const port = await part.ask("listen", { databaseUrl, message: "" });
  const query = queries[name];
  await subscribers.ask("open", { port, query, count: settings.warmUpSockets });
  await subscribers.ask("close");
  const before = await part.ask("memory");
  await subscribers.ask("open", { port, query, count: settings.sockets });
  const after = await part.ask("memory");
  await subscribers.ask("close");
  await part.stop();
  const each = (bytes: number): number => bytes / settings.sockets / 1_024;
  return { resident: each(after.resident - before.resident), used: each(after.used - before.used) };
}
