import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "./support/database.js";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** Something that has a port and drops whoever connects. */
const occupant = createServer((socket) => socket.destroy());
let occupied: number;

beforeAll(async () => {
  occupant.listen(0, "127.0.0.1");
  await once(occupant, "listening");
  occupied = (occupant.address() as AddressInfo).port;
});
afterAll(() => void occupant.close());

/** Node's time zone data as it was before 2024, for the process that loads this first. */
const almatyBefore2024 = `
  const { formatToParts } = Intl.DateTimeFormat.prototype;
  Intl.DateTimeFormat.prototype.formatToParts = function (at) {
    return formatToParts.call(this, at).map((part) =>
      part.type === "timeZoneName" && this.resolvedOptions().timeZone === "Asia/Almaty"
        ? { ...part, value: "GMT+06:00" }
        : part);
  };
`;

/** A PostgreSQL that says it is of 2021. */
const olderServer = `
  create function public.current_setting(name text) returns text language sql as $$
    select case name when 'server_version_num' then '140011' else pg_catalog.current_setting(name) end
  $$
`;

/** A PostgreSQL for which Almaty stayed six hours ahead. */
const olderTimeZones = `
  create function public.six_hours(timestamp, timestamp) returns interval language sql as $$ select interval '6 hours' $$;
  create operator public.- (leftarg = timestamp, rightarg = timestamp, function = public.six_hours)
`;

/** A database in which what is made in \`public\` stands before PostgreSQL's own. */
async function databaseThatSays(statements = "select"): Promise<string> {
  const { name, url } = await freshDatabase();
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statements);
  await client.query(`alter database ${name} set search_path to public, pg_catalog`);
  await client.end();
  return url;
}

/** Starts the server as an operator does, and waits for its end. */
async function start(
  settings: Record<string, string>,
  loadedFirst: readonly string[] = [],
): Promise<{ code: unknown; stderr: string; stdout: string }> {
  const modules = [...loadedFirst, "@oxc-node/core/register"].flatMap((each) => ["--import", each]);
  const child = spawn(process.execPath, ["--no-warnings", ...modules, "--conditions=source", main], {
    env: {
      PATH: process.env["PATH"],
      HOST: "127.0.0.1",
      PORT: "0",
      SESSION_SECRET: "a session secret of this test, long enough",
      MATCH_SECRET: "a match secret of this test, long enough",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [[code], stderr, stdout] = await Promise.all([
    once(child, "exit") as Promise<[number | null]>,
    text(child.stderr),
    text(child.stdout),
  ]);
  return { code, stderr, stdout };
}

/** What an operator did, and what the one line says: where it lies and what to do. */
const refusals: readonly [string, () => Promise<Awaited<ReturnType<typeof start>>>, RegExp][] = [
  ["a setting that is wrong", () => start({ PORT: "eighty" }), /^PORT: set a number from 0 to 65535$/],
  [
    "a port in use",
    async () => start({ DATABASE_URL: (await freshDatabase()).url, PORT: String(occupied) }),
    /^PORT: \d+ on 127\.0\.0\.1 is in use by another program; stop that one, or set PORT to another number$/,
  ],
  [
    "a database that does not answer",
    () => start({ DATABASE_URL: `postgres://igilik:hunter2@127.0.0.1:${occupied}/igilik` }),
    /^DATABASE_URL: 127\.0\.0\.1:\d+\/igilik cannot be reached \(.+\); check that PostgreSQL runs there$/,
  ],
  [
    "a database that is too old",
    async () => start({ DATABASE_URL: await databaseThatSays(olderServer) }),
    /^DATABASE_URL: \S+ is PostgreSQL 14, which is too old; use 15 to 18$/,
  ],
  [
    "a database with time zones of before 2024",
    async () => start({ DATABASE_URL: await databaseThatSays(olderTimeZones) }),
    /^DATABASE_URL: the time zone data of \S+ is wrong about Asia\/Almaty .+; update PostgreSQL/,
  ],
  [
    "a Node with time zones of before 2024",
    () => start({}, [`data:text/javascript,${encodeURIComponent(almatyBefore2024)}`]),
    /^Node's time zone data is wrong about Asia\/Almaty .+: install a Node of 2024 or later$/,
  ],
];

test.each(refusals)(
  "%s ends the start with one line that says what to do",
  { timeout: 60_000 },
  async (_, attempt, line) => {
    const { code, stderr, stdout } = await attempt();
    expect(stderr.split("\n")).toEqual([expect.stringMatching(line), ""]);
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/Board|GraphQL/);
    expect(stderr + stdout).not.toContain("hunter2");
  },
);
