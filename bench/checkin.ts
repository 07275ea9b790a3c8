// Acknowledged check-ins a second through GraphQL, in batches, beside pgbench's plain one-row insert.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Pairs } from "./checkin/pairs.js";
import { preparePlainInserts } from "./checkin/pgbench.js";
import type { Watchers } from "./fanout/watchers.js";
import { boardSubscription } from "./support/board-operation.js";
import { startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { signInFirst } from "./support/http-client.js";
import { startProcess } from "./support/own-process.js";
import { addPeople } from "./support/people.js";
import { median, report, rounded } from "./support/report.js";
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
const { organizationIds, eventIds } = await openCampaign(coordinator.ask, {
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
const plain = await preparePlainInserts(databaseUrl);
if (!plain) console.error("pgbench is not installed here: its plain insert is left out");

let acknowledged = 0;
const rates: Record<string, number[]> = {};
const keep = (name: string, rate: number, round: number): void => {
  console.error(`${round === 0 ? "warm-up" : `round ${round}`} ${name.padEnd(12)} ${rounded(rate)} a second`);
  if (round > 0) (rates[name] ??= []).push(rate);
};
for (let round = 0; round <= settings.rounds; round++) {
  for (const size of sizes) keep(`batches of ${size}`, await checkIn(size), round);
  if (plain) keep("plain insert", plain.measure(settings.clients, settings.seconds), round);
}
const versions = await watchers.ask("received");
await untilCounted();

await watchers.stop();
coordinator.close();
await server.stop();
plain?.close();
await database.stop();

const [fifty, fiveHundred] = sizes.map((size) => median(rates[`batches of ${size}`] ?? [])) as [
  number,
  number,
];
const plainRate = plain && median(rates["plain insert"] ?? []);
const reach = { atLeast: 0.5 };
report(
  "checkin",
  [
    { name: "check-ins in batches of 50", value: rounded(fifty), unit: "/s" },
    { name: "check-ins in batches of 500", value: rounded(fiveHundred), unit: "/s" },
    ...(plainRate
      ? [
          { name: "pgbench, plain one-row insert", value: rounded(plainRate), unit: "/s" },
          { name: "batches of 50 beside plain", value: rounded(fifty / plainRate), unit: "×", reach },
          { name: "batches of 500 beside plain", value: rounded(fiveHundred / plainRate), unit: "×", reach },
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
