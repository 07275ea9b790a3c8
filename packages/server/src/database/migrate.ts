import { Kysely, Migrator, PostgresDialect } from "kysely";
import pg from "pg";
import { connectionConfig } from "./database.js";
import { migrateQueue } from "./job-queue-schema.js";
import { migrations } from "./migrations/index.js";

/**
 * Brings the database at `url` to the newest migration, as the owner that the URL names. Two servers that do
 * this at once wait for each other.
 *
 * @throws the first migration's error; what was migrated before it stays.
 */
export async function migrate(url: string): Promise<void> {
  const pool = new pg.Pool({
    ...connectionConfig({ url, name: "igilik-migrate", statementTimeoutMs: 0 }),
    max: 1,
  });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    await migrateQueue(url);
  } finally {
    await db.destroy();
  }
}
