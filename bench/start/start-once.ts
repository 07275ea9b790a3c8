import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const askEveryMs = 20;
const query = new URLSearchParams({ query: "{ progress { activeVolunteers } }" });

/** Which checkout is started, and how. */
export interface Start {
  /** The checkout's folder. */
  folder: string;
  /** Over this process's own environment. */
  environment?: Record<string, string>;
  giveUpAfterS: number;
}

/** Seconds from `npm start`, on an empty data folder, until somebody is counted on the board, asked as a page asks. */
export async function startOnce({ folder, environment = {}, giveUpAfterS }: Start): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "igilik-start-"));
  const port = await findFreePort();
  const { DATABASE_URL: _, ...env } = process.env;
  const begun = performance.now();
  // A process group of its own: what ends npm alone leaves the server to find that out by itself.
  const npm = spawn("npm", ["start"], {
    cwd: folder,
    env: { ...env, ...environment, DATA_DIR: dataDir, PORT: String(port), DEMO: "on", LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  const ended = once(npm, "exit");
  try {
    while (!(await showsSomebody(port))) {
      if (npm.exitCode !== null) throw new Error("npm start ended");
      if (performance.now() - begun > giveUpAfterS * 1_000) {
        throw new Error(`nobody is counted after ${giveUpAfterS} s`);
      }
      await sleep(askEveryMs);
    }
    return (performance.now() - begun) / 1_000;
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, "SIGTERM");
    await ended;
    await untilClosed(port);
    // PostgreSQL goes last, and still writes.
    await rm(dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  }
}

async function showsSomebody(port: number): Promise<boolean> {
  try {
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    if (!health.ok) return false;
    const response = await fetch(`http://127.0.0.1:${port}/graphql?${query.toString()}`, {
      headers: { "apollo-require-preflight": "true" },
    });
    const { data } = (await response.json()) as {
      data?: { progress: { activeVolunteers: number } | null } | null;
    };
    return (data?.progress?.activeVolunteers ?? 0) > 0;
  } catch {
    return false; // nobody listens yet
  }
}

/** npm may end before the server that it started; the folder is the server's until then. */
async function untilClosed(port: number): Promise<void> {
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/healthz`);
    } catch {
      return;
    }
    await sleep(askEveryMs);
  }
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
