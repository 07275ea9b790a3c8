import { once } from "node:events";
import { createServer } from "node:net";
import pg from "pg";
import { type Config, toConfig } from "../config.js";
import { migrations } from "../database/migrations/index.js";
import { sqlState } from "../database/transact.js";
import { listenOrRefuse } from "../startup/listen.js";
import { isDatabaseMade, type OpenedDatabase, reachDatabase } from "../startup/open-database.js";
import { areSecretsMade, findSecrets } from "../startup/secrets.js";
import { StartRefused } from "../startup/start-refused.js";
import { refuseWrongTimeZones } from "../startup/time-zones.js";
import type { Terminal } from "./terminal.js";

/** Prints what was found, as `say` puts it, or that `look` refused. */
type Examine = <T>(
  what: string,
  look: () => T | Promise<T>,
  say: (found: T) => string,
) => Promise<T | undefined>;

const notYet = "none yet, the first start makes what is needed";
const asItIs = (said: string): string => said;

/** Looks at everything that a start needs and prints one line for each. Exits 1 when something is wanting. */
export async function doctorCommand(terminal: Terminal): Promise<0 | 1> {
  let isWell = true;
  const examine: Examine = async (what, look, say) => {
    try {
      const found = await look();
      terminal.print(`ok     ${what}: ${say(found)}`);
      return found;
    } catch (error) {
      if (!(error instanceof StartRefused)) throw error;
      isWell = false;
      terminal.print(`WRONG  ${what}: ${error.message}`);
      return undefined;
    }
  };

  await examine("Node's time zones", refuseWrongTimeZones, () => `right, in Node ${process.versions.node}`);
  const config = await examine(
    "settings",
    () => toConfig(terminal.env),
    () => "read",
  );
  if (!config) return 1;
  await examine(
    "secrets",
    () => (areSecretsMade(config) ? findSecrets(config) : undefined),
    (secrets) => (secrets ? "there, and not shown" : notYet),
  );
  const database = await examine(
    "database",
    () => (isDatabaseMade(config) ? reachDatabase(config) : undefined),
    (reached) => (reached ? `${placeOf(reached)} answers, its time zones and roles are right` : notYet),
  );
  if (database) {
    try {
      await examine("tables", () => examineTables(database.url), asItIs);
    } finally {
      await database.close();
    }
  }
  await examine("port", () => examinePort(config), asItIs);
  return isWell ? 0 : 1;
}

function placeOf({ url }: OpenedDatabase): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}

/** How far the database has been migrated, and whether somebody can sign in. */
async function examineTables(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("select name from kysely_migration");
    const done = new Set(rows.map((row) => row.name));
    const missing = Object.keys(migrations).filter((name) => !done.has(name));
    if (missing.length > 0) {
      throw new StartRefused(
        `${missing.length} migrations are to come; npm start or npm run igilik -- migrate makes them`,
      );
    }
    const { rowCount } = await client.query("select from account where not is_demonstration limit 1");
    return rowCount
      ? "at this version"
      : "at this version; there is no coordinator yet, the next start prints a code for one";
  } catch (error) {
    if (sqlState(error) !== undefinedTable) throw error;
    return notYet;
  } finally {
    await client.end();
  }
}

const undefinedTable = "42P01";

/** Whether the port is free, or ours already. */
async function examinePort({ host, port }: Config): Promise<string> {
  if (port !== 0 && (await isServing(host, port)))
    return `${port} on ${host}, where a server of Igilik answers`;
  await listenOrRefuse({ host, port }, async () => {
    const probe = createServer().listen(port, host);
    await once(probe, "listening");
    probe.close();
  });
  return `${port} on ${host} is free`;
}

async function isServing(host: string, port: number): Promise<boolean> {
  const reached =
    host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${reached}:${port}/healthz`, { signal: AbortSignal.timeout(2_000) });
    const health: unknown = await answer.json();
    return typeof health === "object" && health !== null && "ok" in health && "build" in health;
  } catch {
    return false; // nobody there, or somebody else
  }
}
