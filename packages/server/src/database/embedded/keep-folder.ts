import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { type Server, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A process that was just killed may still be ending. */
const diesWithinMs = 2_000;

/**
 * Keeps a data folder for this process: one that comes second is refused, also while the first one is still making
 * the database. The system holds it, not a file that could be left behind: however the process ends, the folder is free.
 *
 * @returns how to let go of it
 * @throws Error with one line that says what to do
 */
export async function keepFolder(dataDir: string): Promise<() => Promise<void>> {
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const place = path.join(realpathSync(path.dirname(dataDir)), path.basename(dataDir));
  const name = nameOf(place);
  const giveUpAt = performance.now() + diesWithinMs;
  let server = await takeName(name);
  while (!server && performance.now() < giveUpAt) {
    await sleep(50);
    server = await takeName(name);
  }
  if (!server) {
    throw new Error(
      `the database in ${dataDir} is in use by another running server: stop that one first, or set DATA_DIR to another folder`,
    );
  }
  const kept = server.unref();
  return () => new Promise((resolve) => kept.close(() => resolve()));
}

/** A local socket's name: on Linux in no folder at all, elsewhere a file. */
function nameOf(place: string): string {
  const digest = createHash("sha256").update(place).digest("hex").slice(0, 32);
  return process.platform === "linux" ? `\0igilik-${digest}` : path.join(tmpdir(), `igilik-${digest}.sock`);
}

/** Undefined while another process has the name. */
async function takeName(name: string): Promise<Server | undefined> {
  const server = await listenOn(name);
  if (server || !name.startsWith("/") || (await isAnswered(name))) return server;
  rmSync(name, { force: true }); // of a killed process: only Linux forgets the name by itself
  return listenOn(name);
}

/** Undefined when somebody else listens there. */
function listenOn(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(name, () => resolve(server));
  });
}

function isAnswered(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
