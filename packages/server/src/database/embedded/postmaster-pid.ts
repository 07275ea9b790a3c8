import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isProcessAlive } from "./process-alive.js";

/** A killed server's watchdog tells its PostgreSQL to stop at once; one that is not stopping by then belongs to somebody. */
const stopBeginsWithinMs = 2_000;
/** Stopping writes everything down first, which takes a slow disk a while. */
const stopEndsWithinMs = 60_000;

/** What a running PostgreSQL writes about itself into its data folder. */
interface PostmasterPid {
  pid: number;
  /** The TCP port it listens on. */
  port: number;
  /** `starting`, `ready`, `stopping` or `standby`. */
  status: string;
}

/** Undefined when there is no such file: nothing runs in the folder, or it has only just begun. */
export function readPostmasterPid(dataDir: string): PostmasterPid | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? "" };
}

/**
 * Waits for a PostgreSQL that is just stopping, and takes away the pid file of a dead one. PostgreSQL itself
 * would refuse to start while any process of its user, or a zombie, happens to carry the number in that file.
 * Throws when another running server keeps the folder.
 */
export async function clearStalePid(dataDir: string): Promise<void> {
  const begun = performance.now();
  for (let found = readPostmasterPid(dataDir); found; found = readPostmasterPid(dataDir)) {
    if (!isProcessAlive(found.pid) || !isPostgresOf(dataDir, found.pid)) {
      rmSync(path.join(dataDir, "postmaster.pid"), { force: true });
      return;
    }
    const patienceMs = found.status === "stopping" ? stopEndsWithinMs : stopBeginsWithinMs;
    if (performance.now() - begun > patienceMs) {
      throw new Error(
        `the database in ${dataDir} is in use by another running server (PostgreSQL process ${found.pid}): stop that one first, or set DATA_DIR to another folder`,
      );
    }
    await sleep(50);
  }
}

/** The PostgreSQL that works in the folder and takes connections; undefined: none does. */
export function findRunningPostgres(dataDir: string): PostmasterPid | undefined {
  const found = readPostmasterPid(dataDir);
  if (found?.status !== "ready" || !isProcessAlive(found.pid)) return undefined;
  return isPostgresOf(dataDir, found.pid) ? found : undefined;
}

/** PostgreSQL works inside its data folder; where a process's folder cannot be read, its command line names it. */
function isPostgresOf(dataDir: string, pid: number): boolean {
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).includes(dataDir);
  } catch {
    return false;
  }
}
