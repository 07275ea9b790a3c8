import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../src/database/embedded-postgres.js";
import { migrate } from "../../src/database/migrate.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the test run's own PostgreSQL, as superuser. */
    postgresUrl: string;
  }
}

export const templateDatabase = "igilik_template";

/** Durability is off and nothing runs in the background: this database lives for one test run. */
const settings = {
  max_connections: 200,
  shared_buffers: "64MB",
  autovacuum: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
  checkpoint_timeout: "1h",
  deadlock_timeout: "20ms",
};

/**
 * One PostgreSQL for the whole run, with a migrated database that every test file clones: our own, or, to test another
 * version, the one whose superuser TEST_DATABASE_URL names. There the databases of the run stay.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres(process.env["TEST_DATABASE_URL"]);
  const admin = new pg.Client(postgres.url("postgres"));
  await admin.connect();
  try {
    const { rowCount } = await admin.query("select from pg_database where datname = $1", [templateDatabase]);
    if (rowCount) {
      await admin.query(`alter database ${templateDatabase} with is_template false`);
      await admin.query(`drop database ${templateDatabase}`);
    }
    await admin.query(`create database ${templateDatabase} encoding utf8 template template0`);
    await migrate(postgres.url(templateDatabase));
    await admin.query(`alter database ${templateDatabase} with is_template true allow_connections false`);
  } finally {
    await admin.end();
  }
  project.provide("postgresUrl", postgres.url("postgres"));
  return () => postgres.stop();
}

async function startPostgres(
  given: string | undefined,
): Promise<{ url(database: string): string; stop(): Promise<void> }> {
  if (given) {
    return {
      url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href,
      stop: async () => {},
    };
  }
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-test-"));
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, "postgres"),
    unsafe: true,
    settings,
  });
  return {
    url: (database) => postgres.url(database),
    async stop() {
      await postgres.stop("immediate");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
