/*
 * A PostgreSQL of our own, for a machine that has none. The promise:
 * - it starts in an empty folder, and again in the same one, whatever ended it last time;
 * - when it ends unasked it is started again on the same port, after a pause;
 * - it stops when its owner stops, also when the owner is killed; no database is left running behind;
 * - two servers never share a folder: the second says so and does not start;
 * - root, private folders, containers and a missing install script make no difference;
 * - it listens on 127.0.0.1 only, with a random password that stays in the folder.
 */
import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { findBinaries } from "./embedded/binaries.js";
import { databaseEnvironment, placeOf, prepareDataFolder } from "./embedded/data-folder.js";
import { findDatabaseUser } from "./embedded/database-user.js";
import { keepFolder } from "./embedded/keep-folder.js";
import { untilReady } from "./embedded/postmaster.js";
import { clearStalePid } from "./embedded/postmaster-pid.js";
import { type StopMode, Supervisor } from "./embedded/supervisor.js";
import { watchOver } from "./embedded/watchdog.js";

/** How to start the database. */
export interface EmbeddedPostgresOptions {
  /** The folder that holds the database; made when it is not there. */
  dataDir: string;
  /** A TCP port of 127.0.0.1; left out or 0: any free one. */
  port?: number;
  /** Trades safety against a power cut for speed: for tests only. */
  unsafe?: boolean;
  /** PostgreSQL settings by name, over our own. */
  settings?: Record<string, string | number>;
  /** Gets each line that PostgreSQL logs. */
  log?: (line: string) => void;
  /** Gets one line each time that the database ended unasked, or could not be started again. */
  onTrouble?: (message: string) => void;
}

/** A running database; whoever started it stops it. */
export interface EmbeddedPostgres {
  /** Connection string of the superuser, for a database by name (`postgres` when left out). */
  url(database?: string): string;
  port: number;
  /** Of the PostgreSQL process that owns all others; another one after it was started again. */
  readonly pid: number;
  /** `fast` ends open transactions and writes everything down; `immediate` is for databases that are thrown away. */
  stop(mode?: StopMode): Promise<void>;
}

const ownSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 100,
  shared_buffers: "128MB",
  max_wal_size: "2GB",
  deadlock_timeout: "100ms", // a deadlock is tried again at once: nobody should wait a second to learn of it
  jit: "off", // our statements are short; compiling them costs more than it saves
};

const unsafeSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts PostgreSQL and resolves when it takes connections. Rejects with one line that says what to do. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const letGo = await keepFolder(dataDir);
  try {
    return await startKept(dataDir, options, letGo);
  } catch (error) {
    await letGo();
    throw error;
  }
}

/** In a folder that no other server works in. */
async function startKept(
  dataDir: string,
  options: EmbeddedPostgresOptions,
  letGo: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const user = findDatabaseUser(dataDir);
  const binaries = await findBinaries(user);
  const password = await prepareDataFolder(dataDir, { binaries, user, unsafe: options.unsafe ?? false });
  await clearStalePid(dataDir);

  const port = options.port || (await findFreePort());
  const settings = { ...ownSettings, ...(options.unsafe ? unsafeSettings : {}), ...options.settings };
  const { cwd, name } = placeOf(dataDir, user);
  const launch = async () => {
    const postgres = spawn(
      binaries.postgres,
      [
        "-D",
        name,
        "-p",
        String(port),
        ...Object.entries(settings).map(([key, value]) => `--${key}=${value}`),
      ],
      // A process group of its own: Ctrl-C reaches only us, and we stop the database when we are done with it.
      { ...user, cwd, env: databaseEnvironment, stdio: ["ignore", "ignore", "pipe"], detached: true },
    );
    watchOver(postgres, user);
    await untilReady(postgres, dataDir, options.log ?? ignore);
    return postgres;
  };
  // The pid file of a killed one is left to PostgreSQL then: it waits there for the dead one's last processes to end.
  const supervisor = new Supervisor(await launch(), launch, options.onTrouble ?? ignore);
  return {
    url: (database = "postgres") => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    port,
    get pid() {
      return supervisor.pid;
    },
    async stop(mode = "fast") {
      await supervisor.stop(mode);
      await letGo();
    },
  };
}

const ignore = (): void => undefined;

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
