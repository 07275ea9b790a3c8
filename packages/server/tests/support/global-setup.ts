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
};

/** One PostgreSQL for the whole run, with a migrated database that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-test-"));
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, "postgres"),
    unsafe: true,
    settings,
  });
  const admin = new pg.Client(postgres.url());
  await admin.connect();
  try {
    await admin.query(`create database ${templateDatabase}`);
    await migrate(postgres.url(templateDatabase));
    await admin.query(`alter database ${templateDatabase} with is_template true allow_connections false`);
  } finally {
    await admin.end();
  }
  project.provide("postgresUrl", postgres.url());
  return async () => {
    await postgres.stop("immediate");
    rmSync(folder, { recursive: true, force: true });
  };
}
