import { existsSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { migrate } from "../src/database/migrate.js";
import { recountCampaign } from "../src/live/recount.js";
import { checkDatabase } from "../src/startup/check-database.js";
import { startInstalledPostgres } from "./support/installed-postgres.js";
import { addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { createWorld } from "./support/world.js";

/** Where Debian and Ubuntu put it. */
const binaries = "/usr/lib/postgresql/15/bin";

test.runIf(existsSync(`${binaries}/initdb`))(
  "PostgreSQL 15, the oldest that is taken, is migrated, counts who is checked in, and a recount finds the same",
  { timeout: 120_000 },
  async () => {
    const postgres = await startInstalledPostgres(binaries);
    try {
      const admin = new pg.Client(postgres.url("postgres"));
      await admin.connect();
      await admin.query("create database igilik");
      const { rows } = await admin.query("show server_version_num");
      await admin.end();
      expect(rows).toEqual([{ server_version_num: expect.stringMatching(/^15\d{4}$/) }]);

      const databaseUrl = postgres.url("igilik");
      await checkDatabase(databaseUrl);
      await migrate(databaseUrl);
      const world = await createWorld({ databaseUrl });
      try {
        const marathon = await openMarathon(world);
        await checkIn(world, marathon.eventId, await addPeople(world, 7));
        await world.settle();
        expect(await world.ask("{ progress { activeVolunteers volunteerTurnouts } }")).toEqual({
          progress: { activeVolunteers: 7, volunteerTurnouts: 7 },
        });
        expect(await recountCampaign(world.server.platform.db, marathon.campaignId)).toMatchObject({
          differences: [],
          metrics: { active_volunteers: { recount: 7 } },
        });
      } finally {
        await world.close();
      }
    } finally {
      await postgres.stop();
    }
  },
);
