// Acknowledged check-ins a second through GraphQL, in batches, beside pgbench's one-row inserts, plain and with a hot counter.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Pairs } from "./checkin/pairs.js";
import { preparePgbench } from "./checkin/pgbench.js";
import type { Watchers } from "./fanout/watchers.js";
import { boardSubscription } from "./support/board-operation.js";
import { secrets, startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { signInFirst } from "./support/http-client.js";
import { startProcess } from "./support/own-process.js";
import { addPeople } from "./support/people.js";
import { type Figure, median, medianRatio, report, rounded } from "./support/report.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({
  clients: 8,
  seconds: 5,
  rounds: 5,
  watchers: 20,
  events: 60,
  people: 50_000,
});
const sizes = [50, 500] as const;
const recordCheckIns = `mutation ($input: [RecordCheckInInput!]!) {
  recordCheckIns(input: $input) {
    __typename
    ... on CheckInRecorded { clientRef firstTime }
    ... on AlreadyCheckedIn { clientRef }
    ... on CheckInRefused { clientRef code message }
  }
}`;

// fsync, synchronous commit and everything else as users have it.
const database = await startPostgres();
const databaseUrl = await database.createDatabase("checkin");
const server = await startServer(databaseUrl);
const coordinator = await signInFirst(server, settings.clients);
const { slug, organizationIds, eventIds } = await openCampaign(coordinator.ask, {
  organizations: 31,
  events: settings.events,
});
const pairs = new Pairs(eventIds, await addPeople(databaseUrl, settings.people));
const watchers = startProcess<Watchers>(new URL("fanout/watchers.ts", import.meta.url));
await watchers.ask("open", {
  port: Number(new URL(server.address).port),
  count: settings.watchers,
  query: boardSubscription("BOARD"),
});
const pgbench = await preparePgbench(databaseUrl);
if (!pgbench) console.error("pgbench is not installed here: its inserts are left out");

let acknowledged = 0;
const rates: Record<string, number[]> = {};
const keep = (name: string, rate: number, round: number): void => {
  console.error(`${round === 0 ? "warm-up" : `round ${round}`} ${name.padEnd(12)} ${rounded(rate)} a second`);
  if (round > 0) (rates[name] ??= []).push(rate);
};
for (let round = 0; round <= settings.rounds; round++) {
  for (const size of sizes) keep(`batches of ${size}`, await checkIn(size), round);
  for (const script of ["plain", "hotCounter"] as const) {
    if (pgbench) keep(script, pgbench.measure(script, settings.clients, settings.seconds), round);
  }
}
const versions = await watchers.ask("received");
await untilCounted();
// The operator's own command, from the facts: each counter, not only the one that the board showed.
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

await watchers.stop();
coordinator.close();
await server.stop();
pgbench?.close();
await database.stop();

const ratesOf = (name: string): number[] => rates[name] ?? [];
const rateOf = (name: string): number => median(ratesOf(name));
const lists = sizes.map((size) => `batches of ${size}`);
report(
  "checkin",
  [
    ...lists.map((name) => ({ name: `check-ins in ${name}`, value: rounded(rateOf(name)), unit: "/s" })),
    ...(pgbench
      ? [
          { name: "pgbench, plain one-row insert", value: rounded(rateOf("plain")), unit: "/s" },
          {
            name: "pgbench, the same with a hot counter row",
            value: rounded(rateOf("hotCounter")),
            unit: "/s",
          },
          ...lists.flatMap((name) => [
            beside(`${name} beside plain`, name, "plain", 0.7),
            beside(`${name} beside the hot counter`, name, "hotCounter", 3),
          ]),
        ]
      : []),
  ],
  {
    ...settings,
    acknowledged,
    counted: acknowledged,
    versionsToEachWatcher: versions / settings.watchers,
    rates,
  },
);

function beside(name: string, ours: string, peer: string, atLeast: number): Figure {
  const value = rounded(medianRatio(ratesOf(ours), ratesOf(peer)));
  return { name, value, unit: "×", reach: { atLeast } };
}

/** People who come are checked in by all clients at once until the time is over: how many a second. */
async function checkIn(size: number): Promise<number> {
  const begun = performance.now();
  const until = begun + settings.seconds * 1_000;
  let rows = 0;
  const desk = async (): Promise<void> => {
    while (performance.now() < until) {
      const { event, people } = pairs.take(size);
      const organization = organizationIds[eventIds.indexOf(event) % organizationIds.length];
      const input = people.map((volunteer) => ({ clientRef: randomUUID(), event, volunteer, organization }));
      const { recordCheckIns: results } = await coordinator.ask<{ recordCheckIns: { __typename: string }[] }>(
        recordCheckIns,
        { input },
      );
      const recorded = results.filter(({ __typename }) => __typename === "CheckInRecorded").length;
      if (recorded !== size) throw new Error(`${size - recorded} of ${size} were not recorded`);
      rows += recorded;
    }
  };
  await Promise.all(Array.from({ length: settings.clients }, desk));
  acknowledged += rows;
  return rows / ((performance.now() - begun) / 1_000);
}

/** Everybody who was acknowledged is on the board, once. */
async function untilCounted(): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const { progress } = await coordinator.ask<{ progress: { volunteerTurnouts: number } }>(
      `{ progress { volunteerTurnouts } }`,
      {},
    );
    if (progress.volunteerTurnouts === acknowledged) return;
    if (performance.now() > giveUpAt) {
      throw new Error(`${progress.volunteerTurnouts} counted of ${acknowledged} acknowledged`);
    }
    await sleep(50);
  }
}
