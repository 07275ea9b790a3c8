import { pino } from "pino";
import type { Config } from "../config.js";
import { migrate } from "../database/migrate.js";
import { type IgilikServer, createServer } from "../server.js";
import { reachDatabase } from "../startup/open-database.js";
import { findSecrets } from "../startup/secrets.js";
import { refuseWrongTimeZones } from "../startup/time-zones.js";

/**
 * Lends a command all services over the database of the settings, as a server puts them together that neither listens
 * nor leads nor works; an embedded database that no server has started runs as long as the command.
 *
 * @throws StartRefused
 */
export async function withServer<T>(config: Config, work: (server: IgilikServer) => Promise<T>): Promise<T> {
  refuseWrongTimeZones();
  const { url, close } = await reachDatabase(config);
  try {
    await migrate(url);
    const server = await createServer({
      ...{ databaseUrl: url, secrets: findSecrets(config), publicUrl: config.publicUrl },
      // Nobody asks it for pages.
      dashboardDir: config.dataDir,
      ...{ isProjecting: false, reconcileEveryMs: 0 },
      logger: pino({ level: "silent" }),
    });
    try {
      return await work(server);
    } finally {
      await server.close();
    }
  } finally {
    await close();
  }
}
