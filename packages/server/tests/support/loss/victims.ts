import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { NodeProcess } from "../node-process.js";
import { until } from "../until.js";

/** Something that is killed, or frozen and let go on. */
export interface Victim {
  /** Ends it with SIGKILL; resolves when it, or another one in its place, serves again. */
  kill(): Promise<void>;
  /** SIGSTOP; returns how to let it go on. */
  freeze(): () => void;
}

/** Servers are given time: on a busy machine one that starts reads and compiles for seconds. */
const backWithinMs = 90_000;

/** A proxy in a process of its own, before servers at these ports. */
export interface Proxy extends Victim {
  stop(): void;
}

/** Starts the proxy, and starts it again at the same port when it was killed. */
export async function startProxy(port: number, servers: readonly number[]): Promise<Proxy> {
  const start = async (): Promise<ChildProcess> => {
    const child = fork(
      fileURLToPath(new URL("./proxy-process.ts", import.meta.url)),
      [port, ...servers].map(String),
      { execArgv: ["--import", "@oxc-node/core/register"] },
    );
    await once(child, "message");
    return child;
  };
  let proxy = await start();
  return {
    async kill() {
      await killAndWait(proxy);
      proxy = await start();
    },
    freeze: () => freezeProcesses(() => [pidOf(proxy)]),
    stop: () => void proxy.kill("SIGKILL"),
  };
}

/** One of several servers; `replace` starts another one at the same port. */
export function nodeVictim(node: () => NodeProcess, replace: () => Promise<void>): Victim {
  return {
    async kill() {
      await killAndWait(node().process);
      await replace();
    },
    freeze: () => freezeProcesses(() => [pidOf(node().process)]),
  };
}

/** PostgreSQL with all its processes. It is started again by its supervisor. */
export function postgresVictim(pid: () => number, databaseUrl: string): Victim {
  return {
    async kill() {
      const killed = pid();
      process.kill(killed, "SIGKILL");
      await until(async () => pid() !== killed && (await answers(databaseUrl)), {
        withinMs: backWithinMs,
        what: "PostgreSQL started again",
      });
    },
    freeze: () => freezeProcesses(() => [pid(), ...childrenOf(pid())]),
  };
}

/** Resolves when it is gone; its sockets are closed then. */
async function killAndWait(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** The parent first, so that it has no new children; on the way back the last. */
function freezeProcesses(listed: () => number[]): () => void {
  const [parent = 0] = listed();
  process.kill(parent, "SIGSTOP");
  const stopped = listed();
  for (const pid of stopped) tryToSignal(pid, "SIGSTOP");
  return () => {
    for (const pid of stopped.toReversed()) tryToSignal(pid, "SIGCONT");
  };
}

/** One that has ended meanwhile needs no signal. */
function tryToSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function childrenOf(parent: number): number[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, ppid]) => (pid !== undefined && ppid === parent ? [pid] : []));
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error("it was not started");
  return pid;
}

async function answers(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 1_000 });
  client.on("error", () => {}); // told to whoever asks
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
