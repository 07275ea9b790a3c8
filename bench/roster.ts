// A roster of 100 000 people read in by a job: how long it takes, how often its bar moves, and whether its memory stays flat.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "./support/built-server.js";
import { openCampaign } from "./support/campaign.js";
import { signInFirst } from "./support/http-client.js";
import { report, rounded } from "./support/report.js";
import { residentMb } from "./support/resident-memory.js";
import { startServer } from "./support/server-process.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({ rows: 100_000, askEveryMs: 250 });

/** How an import stands. */
interface Standing {
  added: number;
  refused: number;
  job: { state: string; done: number; total: number | null; error: string | null };
}

// fsync, synchronous commit and everything else as users have it.
const database = await startPostgres();
const server = await startServer(await database.createDatabase("roster"));
const coordinator = await signInFirst(server, 2);
const { organizationIds } = await openCampaign(coordinator.ask, { organizations: 1, events: 1 });
const [organization = ""] = organizationIds;

const file = await send();
const before = residentMb(server.pid);
const tried = await read(true);
const written = await read(false);
const again = await read(false);
if (written.standing.added !== settings.rows || again.standing.added !== 0) {
  throw new Error(
    `of ${settings.rows} people ${written.standing.added} were added, then ${again.standing.added}`,
  );
}
coordinator.close();
await server.stop();
await database.stop();

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
      name: "memory at most, second half beside first half",
      value: rounded(written.lateMb / written.earlyMb),
      unit: "×",
      reach: { atMost: 1.2 },
    },
    { name: "memory at most", value: Math.round(Math.max(written.lateMb, written.earlyMb)), unit: "MB" },
    { name: "memory before", value: Math.round(before), unit: "MB" },
  ],
  { ...settings },
);

/** A file in which everybody has a name, a year, a telephone number and an e-mail address of their own. */
function* lines(): Iterable<string> {
  yield "Фамилия;Имя;Год рождения;Телефон;E-mail;Согласие родителя;Показывать имя\r\n";
  for (let n = 0; n < settings.rows; n++) {
    const phone = `8701${String(n).padStart(7, "0")}`;
    yield `Тегі${n % 20_000};Аты${n % 500};${1950 + (n % 50)};${phone};person${n}@example.org;;${n % 2 ? "да" : ""}\r\n`;
  }
}

async function send(): Promise<string> {
  const answer = await fetch(`${server.address}/files?purpose=ROSTER&name=roster.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", cookie: coordinator.cookie() },
    body: [...lines()].join(""),
  });
  const { id } = (await answer.json()) as { id?: string };
  if (!id) throw new Error(`the file was refused with ${answer.status}`);
  return id;
}

/** Has the file read, and follows the job as a page does. */
async function read(dryRun: boolean): Promise<{
  standing: Standing;
  seconds: number;
  longestStandstill: number;
  earlyMb: number;
  lateMb: number;
}> {
  const begun = performance.now();
  const { importRoster } = await coordinator.ask<{ importRoster: { import: { id: string } } }>(
    `mutation ($input: ImportRosterInput!, $dryRun: Boolean!) {
      importRoster(input: $input, dryRun: $dryRun) { import { id } }
    }`,
    { input: { clientRef: randomUUID(), organization, file }, dryRun },
  );
  const told = { done: -1, at: begun, longest: 0, earlyMb: 0, lateMb: 0 };
  for (;;) {
    const { rosterImport: standing } = await coordinator.ask<{ rosterImport: Standing }>(
      `query ($id: ID!) { rosterImport(id: $id) { added refused job { state done total error } } }`,
      { id: importRoster.import.id },
    );
    const now = performance.now();
    const { done, total, state, error } = standing.job;
    if (done !== told.done) {
      told.longest = Math.max(told.longest, now - told.at);
      Object.assign(told, { done, at: now });
    }
    const half = total !== null && done > total / 2 ? "lateMb" : "earlyMb";
    told[half] = Math.max(told[half], residentMb(server.pid));
    if (state === "FAILED") throw new Error(`the job was given up with ${error}`);
    if (state === "DONE") {
      const { earlyMb, lateMb } = told;
      const seconds = (now - begun) / 1_000;
      return { standing, seconds, longestStandstill: told.longest / 1_000, earlyMb, lateMb };
    }
    await sleep(settings.askEveryMs);
  }
}
