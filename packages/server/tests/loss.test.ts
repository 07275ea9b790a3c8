import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../src/access/accounts.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../src/database/embedded-postgres.js";
import { migrate } from "../src/database/migrate.js";
import { type LossGround, playLoss } from "./support/loss/play-loss.js";
import { fromSource } from "./support/node-process.js";
import { addPeople, createEvent, openMarathon } from "./support/open-marathon.js";
import { createWorld } from "./support/world.js";

const kills = 6;
const account = { email: "desk@example.org", password: "correct horse battery" };

describe("three servers, PostgreSQL and a proxy", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-loss-"));
  let postgres: EmbeddedPostgres;
  let ground: LossGround;

  beforeAll(async () => {
    // What was committed survives a kill: only the wait for the disk is left out.
    postgres = await startEmbeddedPostgres({
      dataDir: path.join(folder, "postgres"),
      settings: { fsync: "off" },
    });
    const admin = new pg.Client(postgres.url());
    await admin.connect();
    await admin.query("create database loss");
    await admin.end();
    const databaseUrl = postgres.url("loss");
    await migrate(databaseUrl);
    const world = await createWorld({ databaseUrl });
    const { slug, campaignId, organizationId, eventId } = await openMarathon(world);
    const events = [eventId];
    while (events.length < 20) {
      events.push(await createEvent(world, slug, organizationId, { place: `Орын ${events.length}` }));
    }
    const people = await addPeople(world, 2_000);
    await addAccount(world.server.platform.writes, { ...account, displayName: "Үйлестіруші" });
    await world.close();
    ground = {
      databaseUrl,
      slug,
      campaignId,
      events,
      people,
      account,
      postgresPid: () => postgres.pid,
      programs: { server: fromSource("main.ts"), cli: fromSource("cli/main.ts") },
    };
  }, 60_000);
  afterAll(async () => {
    await postgres.stop("immediate");
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    `lose and double nothing under load while ${kills} times one of them is killed or frozen`,
    { timeout: 180_000 },
    async () => {
      const report = await playLoss(ground, {
        kills,
        seed: 4, // among the first six the proxy is killed, so that every connection is cut
        freezeAtMostMs: 2_000,
        desks: 2,
        feeds: 2,
        sockets: 2,
        polls: 1,
      });
      expect(report).toMatchObject({
        lost: [],
        doubled: [],
        incomplete: 0,
        resyncs: 0,
        wentBack: [],
        unequal: [],
        isRecountEqual: true,
      });
      expect(report.acknowledged).toBeGreaterThan(kills * 10);
      expect(report.items).toBeGreaterThan(0);
      expect(report.connections).toBeGreaterThan(2);
    },
  );
});
