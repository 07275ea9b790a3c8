import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isDatabaseAway } from "../src/database/database-away.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../src/database/embedded-postgres.js";
import { migrate } from "../src/database/migrate.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type Watcher, watch } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

describe("a database that goes away while the server runs", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-away-"));
  const dataDir = path.join(folder, "postgres");
  let postgres: EmbeddedPostgres;
  let world: World;
  let marathon: OpenMarathon;
  let people: string[];
  let watcher: Watcher;
  let address: string;

  // What was committed survives the crash: only the wait for the disk is left out.
  const start = (port?: number): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ dataDir, settings: { fsync: "off" }, ...(port ? { port } : {}) });

  beforeAll(async () => {
    postgres = await start();
    const admin = new pg.Client(postgres.url());
    await admin.connect();
    await admin.query("create database away");
    await admin.end();
    await migrate(postgres.url("away"));
    world = await createWorld({ databaseUrl: postgres.url("away") });
    marathon = await openMarathon(world);
    people = await addPeople(world, 20);
    address = await world.listen();
    watcher = watch(address, { campaign: marathon.slug });
  });
  afterAll(async () => {
    await watcher.close();
    await world.close();
    await postgres.stop("immediate");
    rmSync(folder, { recursive: true, force: true });
  });

  /** Twelve desks at once, the same twelve references whenever they ask. */
  const askAllDesks = () =>
    Promise.allSettled(
      people
        .slice(8)
        .map((volunteer) =>
          world.ask<{ recordCheckIn: { __typename: string } }>(
            `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
            { input: { clientRef: `desk of ${volunteer}`, event: marathon.eventId, volunteer } },
          ),
        ),
    );

  const statusOf = async (route: string): Promise<number> => (await fetch(`${address}${route}`)).status;
  const events = `{ events { nodes { id } } }`;

  it(
    "answers with a code, keeps its sockets, and goes on by itself when it is back",
    { timeout: 60_000 },
    async () => {
      await checkIn(world, marathon.eventId, people.slice(0, 5));
      await until(() => watcher.seen.at(-1)?.activeVolunteers === 5);
      expect(await statusOf("/readyz")).toBe(200);

      await postgres.stop("immediate");
      const body = JSON.stringify({ query: events });
      const response = await fetch(`${address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: { code: string } }[];
      };
      expect(errors[0]?.extensions.code).toBe("DATABASE_UNAVAILABLE");
      expect(errors[0]?.message).not.toMatch(/ECONN|127\.0\.0\.1|terminat/);
      const refused = await askAllDesks();
      expect(
        refused.map((desk) => desk.status === "rejected" && isDatabaseAway(desk.reason.originalError)),
      ).toEqual(refused.map(() => true));
      await until(async () => (await statusOf("/readyz")) === 503);
      expect(await statusOf("/healthz")).toBe(200);

      postgres = await start(postgres.port);
      await until(async () => (await statusOf("/readyz")) === 200, { withinMs: 20_000 });
      for (const _ of ["once", "again"]) {
        const answers = await askAllDesks();
        expect(
          answers.map((desk) => desk.status === "fulfilled" && desk.value.recordCheckIn.__typename),
        ).toEqual(answers.map(() => "CheckInRecorded"));
      }
      await until(() => watcher.seen.at(-1)?.activeVolunteers === 17, { withinMs: 20_000 });
      const shown = watcher.seen.map(({ activeVolunteers }) => activeVolunteers);
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      expect(watcher.errors).toEqual([]);
    },
  );

  it("goes on by itself when its own database is killed", { timeout: 60_000 }, async () => {
    const killed = postgres.pid;
    process.kill(killed, "SIGKILL");
    await until(() => postgres.pid !== killed, { withinMs: 20_000 });
    await until(async () => (await statusOf("/readyz")) === 200, { withinMs: 20_000 });
    await checkIn(world, marathon.eventId, people.slice(5, 8));
    await until(() => watcher.seen.at(-1)?.activeVolunteers === 20, { withinMs: 20_000 });
    expect(watcher.errors).toEqual([]);
  });
});
