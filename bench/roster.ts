// A roster of 100 000 people read in by a job: how long it takes, how often its bar moves, and whether its memory stays flat.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "./support/built-server.js";
import { type Ask, openCampaign } from "./support/campaign.js";
import { signInFirst } from "./support/http-client.js";
import { report, rounded } from "./support/report.js";
import { residentMb, watchResident } from "./support/resident-memory.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({ rows: 100_000, heapMb: 256, askEveryMs: 250 });

/** How an import stands. */
interface Standing {
  added: number;
  job: { state: string; done: number; error: string | null };
}

// fsync, synchronous commit and everything else as users have it.
const database = await startPostgres();
// A server of its own each: what the other one took before says nothing then.
const quarter = await importOf(Math.round(settings.rows / 4));
const whole = await importOf(settings.rows);
await database.stop();
const { tried, written, again } = whole;

report(
  "roster",
  [
    { name: `${settings.rows} rows tried`, value: rounded(tried.seconds), unit: "s", reach: { atMost: 60 } },
    {
      name: `${settings.rows} new people`,
      value: rounded(written.seconds),
      unit: "s",
      reach: { atMost: 60 },
    },
    { name: "the same file again", value: rounded(again.seconds), unit: "s", reach: { atMost: 60 } },
    {
      name: "longest time in which the bar stood still",
      value: rounded(written.longestStandstill),
      unit: "s",
      reach: { atMost: 3 },
    },
    {
      name: "memory at most, beside a quarter of the rows",
      value: rounded(whole.mostMb / quarter.mostMb),
      unit: "×",
      reach: { atMost: 1.2 },
    },
    { name: "memory at most", value: Math.round(whole.mostMb), unit: "MB" },
    { name: "memory before", value: Math.round(whole.beforeMb), unit: "MB" },
  ],
  { ...settings },
);

/** Has a file of so many people tried, read and read again by a server that has done nothing before. */
async function importOf(rows: number) {
  const server = await startServer(await database.createDatabase(`roster_${rows}`), settings.heapMb);
  const { ask, cookie, close } = await signInFirst(server, 2);
  const { organizationIds } = await openCampaign(ask, { organizations: 1, events: 1 });
  const file = await send(server.address, cookie(), rows);
  const beforeMb = residentMb(server.pid);
  const order = { organization: organizationIds[0] ?? "", file };
  const resident = watchResident(server.pid);
  const tried = await read(ask, order, true);
  const written = await read(ask, order, false);
  const again = await read(ask, order, false);
  const mostMb = resident.stop();
  if (written.added !== rows || again.added !== 0) {
    throw new Error(`of ${rows} people ${written.added} were added, then ${again.added}`);
  }
  close();
  await server.stop();
  return { tried, written, again, beforeMb, mostMb };
}

/** A file in which everybody has a name, a year, a telephone number and an e-mail address of their own. */
function* lines(rows: number): Iterable<string> {
  yield "Фамилия;Имя;Год рождения;Телефон;E-mail;Согласие родителя;Показывать имя\r\n";
  for (let n = 0; n < rows; n++) {
    const phone = `8701${String(n).padStart(7, "0")}`;
    yield `Тегі${n % 20_000};Аты${n % 500};${1950 + (n % 50)};${phone};person${n}@example.org;;${n % 2 ? "да" : ""}\r\n`;
  }
}

async function send(address: string, cookie: string, rows: number): Promise<string> {
  const answer = await fetch(`${address}/files?purpose=ROSTER&name=roster.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", cookie },
    body: [...lines(rows)].join(""),
  });
  const { id } = (await answer.json()) as { id?: string };
  if (!id) throw new Error(`the file was refused with ${answer.status}`);
  return id;
}

/** What became of one reading of the file. */
interface Read {
  added: number;
  seconds: number;
  /** Longest time in which the bar stood still, in seconds. */
  longestStandstill: number;
}

/** Has the file read, and follows the job as a page does. */
async function read(ask: Ask, order: object, dryRun: boolean): Promise<Read> {
  const begun = performance.now();
  const { importRoster } = await ask<{ importRoster: { import: { id: string } } }>(
    `mutation ($input: ImportRosterInput!, $dryRun: Boolean!) {
      importRoster(input: $input, dryRun: $dryRun) { import { id } }
    }`,
    { input: { clientRef: randomUUID(), ...order }, dryRun },
  );
  const told = { done: -1, at: begun, longest: 0 };
  for (;;) {
    const { rosterImport: standing } = await ask<{ rosterImport: Standing }>(
      `query ($id: ID!) { rosterImport(id: $id) { added job { state done error } } }`,
      { id: importRoster.import.id },
    );
    const now = performance.now();
    const { done, state, error } = standing.job;
    if (done !== told.done) {
      told.longest = Math.max(told.longest, now - told.at);
      Object.assign(told, { done, at: now });
    }
    if (state === "FAILED") throw new Error(`the job was given up with ${error}`);
    if (state === "DONE") {
      return {
        added: standing.added,
        seconds: (now - begun) / 1_000,
        longestStandstill: told.longest / 1_000,
      };
    }
    await sleep(settings.askEveryMs);
  }
}
