/*
 * A PostgreSQL of our own, for a machine that has none. The promise:
 * - it starts in an empty folder, and again in the same one, whatever ended it last time;
 * - it stops when its owner stops, also when the owner is killed; no database is left running behind;
 * - two servers never share a folder: the second says so and does not start;
 * - root, private folders, containers and a missing install script make no difference;
 * - it listens on 127.0.0.1 only, with a random password that stays in the folder.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries } from "./embedded/binaries.js";
import { databaseEnvironment, placeOf, prepareDataFolder } from "./embedded/data-folder.js";
import { findDatabaseUser } from "./embedded/database-user.js";
import { clearStalePid, readPostmasterPid } from "./embedded/postmaster-pid.js";
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
}

/** A running database; whoever started it stops it. */
export interface EmbeddedPostgres {
  /** Connection string of the superuser, for a database by name (`postgres` when left out). */
  url(database?: string): string;
  port: number;
  /** Of the PostgreSQL process that owns all others. */
  pid: number;
  /** `fast` ends open transactions and writes everything down; `immediate` is for databases that are thrown away. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
}

const readyWithinMs = 60_000;

const ownSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 100,
  shared_buffers: "128MB",
  max_wal_size: "2GB",
  jit: "off", // our statements are short; compiling them costs more than it saves
};

const unsafeSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts PostgreSQL and resolves when it takes connections. Rejects with one line that says what to do. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const user = findDatabaseUser(dataDir);
  const binaries = await findBinaries(user);
  const password = await prepareDataFolder(dataDir, { binaries, user, unsafe: options.unsafe ?? false });
  await clearStalePid(dataDir);

  const port = options.port || (await findFreePort());
  const settings = { ...ownSettings, ...(options.unsafe ? unsafeSettings : {}), ...options.settings };
  const { cwd, name } = placeOf(dataDir, user);
  const postgres = spawn(
    binaries.postgres,
    ["-D", name, "-p", String(port), ...Object.entries(settings).map(([key, value]) => `--${key}=${value}`)],
    // A process group of its own: Ctrl-C reaches only us, and we stop the database when we are done with it.
    { ...user, cwd, env: databaseEnvironment, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  watchOver(postgres, user);
  await untilReady(postgres, dataDir, options.log);
  return {
    url: (database = "postgres") => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    port,
    pid: postgres.pid!, // it is ready, so it was spawned
    stop: (mode = "fast") => stop(postgres, mode),
  };
}

async function untilReady(
  postgres: ChildProcess,
  dataDir: string,
  log: (line: string) => void = () => undefined,
): Promise<void> {
  let said = "";
  postgres.stderr!.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2_000);
    for (const line of text.split("\n")) if (line) log(line);
  });
  let failure: Error | undefined;
  postgres.once("error", (error) => (failure = error));
  const giveUpAt = performance.now() + readyWithinMs;
  for (;;) {
    if (failure || hasEnded(postgres))
      throw new Error(`PostgreSQL did not start: ${failure?.message ?? said.trim()}`);
    const own = readPostmasterPid(dataDir);
    if (own && own.pid === postgres.pid && own.status === "ready") return;
    if (performance.now() > giveUpAt) {
      postgres.kill("SIGQUIT");
      throw new Error(`PostgreSQL was not ready within ${readyWithinMs / 1000} s: ${said.trim()}`);
    }
    await sleep(10);
  }
}

async function stop(postgres: ChildProcess, mode: "fast" | "immediate"): Promise<void> {
  if (hasEnded(postgres)) return;
  const ended = new Promise((resolve) => postgres.once("exit", resolve));
  postgres.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
  await ended;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
