// 500 check-ins a second from 20 desks for a minute, in lists as desks send them after a time without a network: none lost, none doubled.
import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Pairs } from "./checkin/pairs.js";
import { openDeskQueue } from "./desks/desk-queue.js";
import { secrets, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { percentile } from "./support/delays.js";
import { signInFirst } from "./support/http-client.js";
import { addPeople } from "./support/people.js";
import { report, rounded } from "./support/report.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({
  desks: 20,
  perSecond: 500,
  seconds: 60,
  /** Of a hundred lists, so many are sent a second time under their references, as after a lost answer. */
  repeatedPercent: 10,
  events: 20,
  people: 20_000,
});

const database = await startPostgres();
const databaseUrl = await database.createDatabase("desks");
const server = await startServer(databaseUrl);
const coordinator = await signInFirst(server, settings.desks);
const { slug, eventIds } = await openCampaign(coordinator.ask, {
  organizations: 20,
  events: settings.events,
});
const pairs = new Pairs(eventIds, await addPeople(databaseUrl, settings.people));

const perDesk = settings.perSecond / settings.desks;
const begunAt = performance.now();
const queues = Array.from({ length: settings.desks }, (_, number) =>
  openDeskQueue({
    ask: coordinator.ask,
    take: (count) => pairs.take(count),
    perSecond: perDesk,
    seconds: settings.seconds,
    // Desks do not send in step.
    startsAfterMs: (1_000 * number) / settings.desks,
    repeatedShare: settings.repeatedPercent / 100,
  }),
);
const told = await Promise.all(queues);
const tookSeconds = (performance.now() - begunAt) / 1_000;
const noted = told.reduce((sum, { noted: rows }) => sum + rows, 0);
const acknowledged = told.reduce((sum, { recorded }) => sum + recorded, 0);
const repeated = told.reduce((sum, { repeated: rows }) => sum + rows, 0);
const counted = await untilCounted();
const kept = await readKept();
execFileSync(
  process.execPath,
  [fileURLToPath(new URL("../packages/server/dist/cli/main.js", import.meta.url)), "recount", slug],
  {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: secrets.sessionSecret,
      MATCH_SECRET: secrets.matchSecret,
    },
    stdio: ["ignore", "ignore", "inherit"],
  },
);
coordinator.close();
await server.stop();
await database.stop();

const waits = Float64Array.from(told.flatMap(({ waitsMs }) => waitsMs)).sort();
report(
  "desks",
  [
    {
      name: "check-ins acknowledged",
      value: rounded(acknowledged / tookSeconds),
      unit: "/s",
      // The last second's lists are answered after it: a fiftieth is given for that.
      reach: { atLeast: rounded(settings.perSecond * 0.98 * (settings.seconds / (settings.seconds + 1))) },
    },
    { name: "lost", value: noted - kept.pairs, unit: "of all", reach: { atMost: 0 } },
    { name: "doubled", value: kept.rows - kept.pairs, unit: "of all", reach: { atMost: 0 } },
    {
      name: "on the board, beside those who are kept",
      value: Math.abs(counted - kept.pairs),
      unit: "apart",
      reach: { atMost: 0 },
    },
    { name: "noted → acknowledged, p50", value: rounded(percentile(waits, 0.5)), unit: "ms" },
    { name: "noted → acknowledged, p99", value: rounded(percentile(waits, 0.99)), unit: "ms" },
  ],
  { ...settings, noted, acknowledged, repeated, counted, kept: kept.rows },
);

/** How many the board counts, once it has counted all that was acknowledged or has had the time for it. */
async function untilCounted(): Promise<number> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const { progress } = await coordinator.ask<{ progress: { volunteerTurnouts: number } }>(
      `{ progress { volunteerTurnouts } }`,
      {},
    );
    if (progress.volunteerTurnouts >= acknowledged || performance.now() > giveUpAt)
      return progress.volunteerTurnouts;
    await sleep(50);
  }
}

/** What PostgreSQL has of it, whatever the server says: visits, and different people at different events among them. */
async function readKept(): Promise<{ rows: number; pairs: number }> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ rows: number; pairs: number }>(
    `select count(*)::int as rows, count(distinct (event_id, person_id))::int as pairs
     from attendance where state <> 'VOIDED'`,
  );
  await client.end();
  const [kept] = rows;
  if (!kept) throw new Error("PostgreSQL did not count");
  return kept;
}
