import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { PostgresBinaries } from "./binaries.js";
import { canReach, sharedTemporaryFolder, type DatabaseUser } from "./database-user.js";

const run = promisify(execFile);
const passwordFile = ".password";
const postgresMajor = "18";

/** The whole environment of PostgreSQL's programs: no setting and no secret of ours or of the machine leaks in. */
export const databaseEnvironment = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * How PostgreSQL names and enters its data folder. When its user may not enter the folders above (the checkout
 * lies under /root), it is started inside the folder and calls it by the link to "where I am", which needs no
 * permission above.
 */
export function placeOf(dataDir: string, user: DatabaseUser | undefined): { cwd: string; name: string } {
  if (canReach(user, dataDir)) return { cwd: "/", name: dataDir };
  if (process.platform === "linux") return { cwd: dataDir, name: "/proc/self/cwd" };
  throw new Error(
    `${dataDir} lies in a folder that PostgreSQL's user may not enter: set DATA_DIR to another folder`,
  );
}

/** Makes the data folder if it is not there; an interrupted attempt is begun anew. Returns the superuser's password. */
export async function prepareDataFolder(
  dataDir: string,
  options: { binaries: PostgresBinaries; user: DatabaseUser | undefined; unsafe: boolean },
): Promise<string> {
  if (isFilled(dataDir)) return readPassword(dataDir);
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(path.dirname(dataDir), { recursive: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (options.user) chownSync(fresh, options.user.uid, options.user.gid);
  const password = randomBytes(18).toString("base64url");
  await runInitdb(fresh, password, options);
  writeFileSync(path.join(fresh, passwordFile), password, { mode: 0o600 });
  renameSync(fresh, dataDir); // the last step, so that a folder under its final name is always whole
  return password;
}

function isFilled(dataDir: string): boolean {
  try {
    return readdirSync(dataDir).length > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw notOurs(dataDir);
  }
}

/** The superuser's password of the database in a folder that was made here. Throws when it is none of ours. */
export function readPassword(dataDir: string): string {
  let made: string;
  let password: string;
  try {
    made = readFileSync(path.join(dataDir, "PG_VERSION"), "utf8").trim();
    password = readFileSync(path.join(dataDir, passwordFile), "utf8");
  } catch {
    throw notOurs(dataDir);
  }
  if (made !== postgresMajor) {
    throw new Error(
      `the database in ${dataDir} was made by PostgreSQL ${made} and this is ${postgresMajor}: restore a backup into an empty DATA_DIR`,
    );
  }
  return password;
}

function notOurs(dataDir: string): Error {
  return new Error(
    `${dataDir} cannot be read, or holds something else than this server's database: start as the user who made it, or set DATA_DIR to another folder`,
  );
}

async function runInitdb(
  dataDir: string,
  password: string,
  { binaries, user, unsafe }: { binaries: PostgresBinaries; user: DatabaseUser | undefined; unsafe: boolean },
): Promise<void> {
  // Only a file can carry the password: initdb's user may not open a pipe of ours by name.
  const given = path.join(sharedTemporaryFolder(user), `igilik-${randomBytes(12).toString("hex")}`);
  writeFileSync(given, password, { mode: 0o600, flag: "wx" });
  try {
    if (user) chownSync(given, user.uid, user.gid);
    const { cwd, name } = placeOf(dataDir, user);
    const options = [
      "-D",
      name,
      "-U",
      "postgres",
      "--auth=scram-sha-256",
      `--pwfile=${given}`,
      "--encoding=UTF8",
    ];
    const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
    await run(binaries.initdb, [...options, ...locale, ...(unsafe ? ["--no-sync"] : [])], {
      ...user,
      cwd,
      env: databaseEnvironment,
    });
  } finally {
    rmSync(given, { force: true });
  }
}
