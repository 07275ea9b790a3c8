import { readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The system user that PostgreSQL runs as. */
export interface DatabaseUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so under root it runs as whoever owns the data folder, and for a new one as
 * `postgres`, else `nobody`. Undefined: as ourselves.
 */
export function findDatabaseUser(dataDir: string): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const row = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!row) {
    throw new Error(
      "root may not run PostgreSQL, and there is no user 'postgres' or 'nobody' to run it as: add one",
    );
  }
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** Whether the user may enter every folder above the path; a checkout under /root, for instance, is closed to others. */
export function canReach(user: DatabaseUser | undefined, file: string): boolean {
  if (!user) return true;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const mayEnter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & mayEnter)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** A folder for what PostgreSQL's user must be able to read; root's own TMPDIR may be closed to it. */
export function sharedTemporaryFolder(user: DatabaseUser | undefined): string {
  return canReach(user, path.join(tmpdir(), "any")) ? tmpdir() : "/tmp";
}
