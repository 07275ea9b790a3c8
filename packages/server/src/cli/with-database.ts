import type { Config } from "../config.js";
import { type Database, openDatabase } from "../database/database.js";
import { migrate } from "../database/migrate.js";
import { reachDatabase } from "../startup/open-database.js";
import { refuseWrongTimeZones } from "../startup/time-zones.js";

/**
 * Lends a command the database of the settings, at this version and under the server's own role; an embedded one
 * that no server has started runs as long as the command.
 *
 * @throws StartRefused
 */
export async function withDatabase<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  refuseWrongTimeZones();
  const { url, close } = await reachDatabase(config);
  try {
    await migrate(url);
    // A job may take its time: no statement is ended for being slow.
    const db = openDatabase({
      url,
      connections: 4,
      statementTimeoutMs: 0,
      name: "igilik-cli",
      role: "igilik_app",
    });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await close();
  }
}
