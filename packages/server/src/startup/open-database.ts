import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { readPassword } from "../database/embedded/data-folder.js";
import { findRunningPostgres } from "../database/embedded/postmaster-pid.js";
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from "../database/embedded-postgres.js";
import type { Config } from "../config.js";
import { checkDatabase } from "./check-database.js";
import { StartRefused } from "./start-refused.js";

/** A database that takes connections and was found fit; migrating it is the caller's. */
export interface OpenedDatabase {
  /** Connection string of its owner. */
  readonly url: string;
  /** Stops it if it was started here, and leaves it alone if not. */
  close(): Promise<void>;
}

type DatabaseSettings = Pick<Config, "databaseUrl" | "dataDir">;

const databaseName = "igilik";

/**
 * The server's database: the one that DATABASE_URL names, else the embedded one, started in the data folder.
 *
 * @param heard gets what the embedded PostgreSQL logs, and what happens to it
 * @throws StartRefused
 */
export async function openOwnDatabase(
  { databaseUrl, dataDir }: DatabaseSettings,
  heard: Pick<EmbeddedPostgresOptions, "log" | "onTrouble"> = {},
): Promise<OpenedDatabase> {
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    return { url: databaseUrl, close: async () => {} };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: folderIn(dataDir), ...heard }).catch(
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartRefused(reason.replaceAll(/\s*\n\s*/g, " / ")); // PostgreSQL says some things in several lines
    },
  );
  const opened = { url: postgres.url(databaseName), close: () => postgres.stop() };
  try {
    await createDatabase(postgres.url());
    await checkDatabase(opened.url);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/**
 * The same database for the operator's command line: beside a running server it is that server's, else it is started
 * for as long as the command runs.
 *
 * @throws StartRefused
 */
export async function reachDatabase(settings: DatabaseSettings): Promise<OpenedDatabase> {
  const running = settings.databaseUrl ? undefined : findRunning(settings.dataDir);
  if (!running) return openOwnDatabase(settings);
  await checkDatabase(running);
  return { url: running, close: async () => {} };
}

/** Whether there is a database to reach: false before the first start with an embedded one. */
export function isDatabaseMade({ databaseUrl, dataDir }: DatabaseSettings): boolean {
  return databaseUrl !== undefined || existsSync(folderIn(dataDir));
}

function findRunning(dataDir: string): string | undefined {
  const folder = folderIn(dataDir);
  const postgres = findRunningPostgres(folder);
  if (!postgres) return undefined;
  return `postgres://postgres:${readPassword(folder)}@127.0.0.1:${postgres.port}/${databaseName}`;
}

function folderIn(dataDir: string): string {
  return path.join(dataDir, "postgres");
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
