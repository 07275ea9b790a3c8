import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The built server in a process of its own, with a data folder that goes when it is stopped. */
export interface BuiltServer {
  /** Address of its pages, without a slash at the end; the same after a restart. */
  readonly url: string;
  /** Waits for words that the terminal shows, and answers what the pattern's first group found. */
  hear: (pattern: RegExp) => Promise<string>;
  /** Ends the process without a word, as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on the same data and the same port; resolves when it can answer. */
  start: () => Promise<void>;
  /** Ends it as Ctrl-C does, and throws its data away. */
  stop: () => Promise<void>;
}

/** What is different from a first `npm start`. */
export interface BuiltServerOptions {
  /** Whether the demonstration plays. */
  demo?: boolean;
  /** A PostgreSQL of one's own; left out, the embedded one. */
  databaseUrl?: string;
  /** Whether strangers are answered the pages' own documents alone. */
  isStrict?: boolean;
}

const program = path.resolve(import.meta.dirname, "../../../server/dist/main.js");
const readyWithinMs = 60_000;

/** Starts the server as users run it, on any free port. Whoever starts it stops it. */
export async function startBuiltServer({
  demo = false,
  databaseUrl,
  isStrict = false,
}: BuiltServerOptions = {}): Promise<BuiltServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-e2e-"));
  let running: ChildProcess | undefined;
  let said = "";
  let port = "0";

  async function hear(pattern: RegExp): Promise<string> {
    const giveUpAt = performance.now() + readyWithinMs;
    while (!pattern.test(said) && !hasEnded(running) && performance.now() < giveUpAt) await sleep(50);
    const found = pattern.exec(said)?.[1];
    if (found === undefined) throw new Error(`the server never said ${pattern}, but:\n${said}`);
    return found;
  }

  async function start(): Promise<void> {
    const { npm_lifecycle_event: _, ...env } = process.env; // it is not npm that started it
    said = "";
    running = spawn(process.execPath, [program], {
      env: {
        ...env,
        NODE_ENV: "production",
        PORT: port,
        DATA_DIR: folder,
        DEMO: demo ? "on" : "off",
        LOG_LEVEL: "warn",
        ANONYMOUS_QUERIES: isStrict ? "trusted" : "open",
        DATABASE_URL: databaseUrl ?? "",
        MATCH_SECRET: databaseUrl ? "a match secret of this test, long enough" : "",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [running.stdout, running.stderr])
      stream?.on("data", (chunk) => (said += String(chunk)));
    port = await hear(/Board\s+http:\/\/[\d.]+:(\d+)\//);
  }

  async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    if (!running || hasEnded(running)) return;
    const ended = once(running, "exit");
    running.kill(signal);
    await ended;
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    hear,
    start,
    kill: () => end("SIGKILL"),
    async stop() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function hasEnded(child: ChildProcess | undefined): boolean {
  return child !== undefined && (child.exitCode !== null || child.signalCode !== null);
}
