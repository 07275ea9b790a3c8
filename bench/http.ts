// What a GET of the figures costs the server beside bare Node HTTP, and a POST beside Apollo Server on a constant.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { FanOutPart } from "./fanout/part.js";
import type { BarePart } from "./http/bare.js";
import type { ApolloPart } from "./http/constant-apollo.js";
import type { LoadPart } from "./http/load.js";
import { askInside, openServer, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { startProcess } from "./support/own-process.js";
import { median, medianRatio, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({ connections: 32, seconds: 5, rounds: 5 });
const idleMs = 1_000;

const database = await startPostgres();
const databaseUrl = await database.createDatabase("http");
const seeding = await openServer(databaseUrl, true);
const { slug } = await openCampaign(askInside(seeding), { organizations: 31, events: 60 });
await seeding.close();

const parts = {
  ours: startProcess<FanOutPart>(new URL("fanout/hub.ts", import.meta.url)),
  bare: startProcess<BarePart>(new URL("http/bare.ts", import.meta.url)),
  apollo: startProcess<ApolloPart>(new URL("http/constant-apollo.ts", import.meta.url)),
};
const load = startProcess<LoadPart>(new URL("http/load.ts", import.meta.url));

const trusted = JSON.parse(
  readFileSync(new URL("../packages/dashboard/dist/.vite/trusted-documents.json", import.meta.url), "utf8"),
) as Record<string, string>;
const [sha256Hash, query] =
  Object.entries(trusted).find(([, text]) => /query BoardProgress\b/.test(text)) ?? [];
if (!query) throw new Error("the board's document is not on the list of the build");
const search = new URLSearchParams({
  variables: JSON.stringify({ campaign: slug }),
  extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
}).toString();
const get = `/graphql?${search}`;
const postBody = JSON.stringify({ query, variables: { campaign: slug } });

const ours = await parts.ours.ask("listen", { databaseUrl, message: "" });
const shown = await fetch(`http://127.0.0.1:${ours}${get}`);
const body = await shown.text();
const tag = shown.headers.get("etag") ?? "";
if (shown.status !== 200 || !tag) throw new Error(`the board is not there by its hash: ${body}`);
const { progress } = (JSON.parse(body) as { data: { progress: unknown } }).data;
const headers = Object.fromEntries(
  [...shown.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)),
);
const ports = {
  ours,
  bare: await parts.bare.ask("listen", { headers, body }),
  apollo: await parts.apollo.ask("listen", {
    schema: readFileSync(new URL("../packages/schema/schema.graphql", import.meta.url), "utf8"),
    progress,
  }),
};

const cpus = {
  ours: () => parts.ours.ask("cpu"),
  bare: () => parts.bare.ask("cpu"),
  apollo: () => parts.apollo.ask("cpu"),
};

const contests = [
  { name: "GET", peer: "bare", request: toRequest("GET", get), status: 200, atLeast: 0.7 },
  {
    name: "GET, 304",
    peer: "bare",
    request: toRequest("GET", get, { "if-none-match": tag }),
    status: 304,
    atLeast: 0.7,
  },
  {
    name: "POST",
    peer: "apollo",
    request: toRequest("POST", "/graphql", { "content-type": "application/json" }, postBody),
    status: 200,
    atLeast: 0.8,
  },
] as const;
const said = { ours: "ours", bare: "bare Node HTTP", apollo: "Apollo Server on a constant" };
/** What was measured, round by round. */
interface Rounds {
  micros: number[];
  perSecond: number[];
}
const measured: Record<string, Rounds> = {};
for (let round = 0; round <= settings.rounds; round++) {
  for (const { name, peer, request, status } of contests) {
    for (const who of ["ours", peer] as const) {
      const { micros, perSecond } = await measure(cpus[who], ports[who], request, status);
      const key = `${name}, ${said[who]}`;
      const when = round === 0 ? "warm-up" : `round ${round}`;
      console.error(`${when} ${key.padEnd(34)} ${rounded(micros)} µs, ${rounded(perSecond)} a second`);
      if (round === 0) continue;
      const kept = (measured[key] ??= { micros: [], perSecond: [] });
      kept.micros.push(micros);
      kept.perSecond.push(perSecond);
    }
  }
}
for (const part of [load, ...Object.values(parts)]) await part.stop();
await database.stop();

report(
  "http",
  contests.flatMap(({ name, peer, atLeast }) => {
    const roundsOf = (who: "ours" | typeof peer): Rounds =>
      measured[`${name}, ${said[who]}`] ?? { micros: [], perSecond: [] };
    return [
      ...(["ours", peer] as const).flatMap((who) => [
        {
          name: `${name}, ${said[who]}, CPU a request`,
          value: rounded(median(roundsOf(who).micros)),
          unit: "µs",
        },
        { name: `${name}, ${said[who]}`, value: rounded(median(roundsOf(who).perSecond)), unit: "/s" },
      ]),
      {
        name: `${name}, requests for the same CPU beside ${said[peer]}`,
        value: rounded(medianRatio(roundsOf(peer).micros, roundsOf("ours").micros)),
        unit: "×",
        reach: { atLeast },
      },
    ];
  }),
  { ...settings, bodyBytes: Buffer.byteLength(body), eachRound: measured },
);

/** CPU microseconds of the server's process for a request, net of what it takes when nobody asks; and the rate. */
async function measure(
  cpu: () => Promise<number>,
  port: number,
  request: string,
  status: number,
): Promise<{ micros: number; perSecond: number }> {
  const idle = await cpu();
  await sleep(idleMs);
  const before = await cpu();
  const { connections, seconds } = settings;
  const { answers, ms } = await load.ask("ask", { port, request, status, connections, seconds });
  const taken = (await cpu()) - before - ((before - idle) / idleMs) * ms;
  return { micros: taken / answers, perSecond: answers / (ms / 1_000) };
}

function toRequest(method: string, path: string, headers: Record<string, string> = {}, body = ""): string {
  const lines = {
    host: "127.0.0.1",
    ...headers,
    ...(body ? { "content-length": Buffer.byteLength(body) } : {}),
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${head.join("")}\r\n${body}`;
}
