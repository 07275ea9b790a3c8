import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { databaseEnvironment } from "../../src/database/embedded/data-folder.js";
import { findDatabaseUser, sharedTemporaryFolder } from "../../src/database/embedded/database-user.js";
import { untilReady } from "../../src/database/embedded/postmaster.js";
import { watchOver } from "../../src/database/embedded/watchdog.js";

/** A PostgreSQL of this machine, in a folder that goes when it stops. */
export interface InstalledPostgres {
  /** Connection string of the superuser, for a database by name. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL whose programs stand in `binaries`; root's runs as somebody else. */
export async function startInstalledPostgres(binaries: string): Promise<InstalledPostgres> {
  const user = findDatabaseUser("/nonexistent");
  const folder = mkdtempSync(path.join(sharedTemporaryFolder(user), "igilik-installed-"));
  const dataDir = path.join(folder, "postgres");
  if (user) {
    chmodSync(folder, 0o755);
    chownSync(folder, user.uid, user.gid);
  }
  const asUser = { ...user, cwd: "/", env: databaseEnvironment };
  const options = [
    "-D",
    dataDir,
    "-U",
    "postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  await promisify(execFile)(path.join(binaries, "initdb"), options, asUser);
  const port = await findFreePort();
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" };
  const postgres = spawn(
    path.join(binaries, "postgres"),
    [
      "-D",
      dataDir,
      "-p",
      String(port),
      ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
    ],
    { ...asUser, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  watchOver(postgres, user);
  await untilReady(postgres, dataDir, () => undefined);
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      const ended = once(postgres, "exit");
      postgres.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
