import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { secrets } from "./built-server.js";

/** The built server as users run it, in a process of its own. */
export interface ServerProcess {
  /** Without a slash at its end. */
  address: string;
  /** What the terminal prints for the first coordinator. */
  firstRunCode: string;
  pid: number;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL("../../packages/server/dist/main.js", import.meta.url));

/** What `npm start` gives to Node. */
const asStarted = ["--max-semi-space-size=32", "--enable-source-maps"];

/**
 * Starts the server without a demonstration on a database that is there already.
 *
 * @param heapMb what Node may keep at most of what has lived for a while; left out, as much as it likes on this machine
 */
export async function startServer(databaseUrl: string, heapMb?: number): Promise<ServerProcess> {
  const { npm_lifecycle_event: _, ...env } = process.env; // it is not npm that started it
  const server = spawn(process.execPath, [...profiling(), ...asStarted, ...heapOf(heapMb), program], {
    env: {
      ...env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: secrets.sessionSecret,
      MATCH_SECRET: secrets.matchSecret,
      PORT: "0",
      DEMO: "off",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => server.kill("SIGKILL")); // a benchmark that fails leaves no server behind
  const { address, firstRunCode } = await readGreeting(server);
  return {
    address,
    firstRunCode,
    pid: server.pid ?? 0, // it has spoken, so it was started
    async stop() {
      const exited = once(server, "exit");
      server.kill("SIGTERM");
      await exited;
    },
  };
}

/** `CPU_PROFILE=folder`: where the server leaves a profile when it stops. */
function profiling(): string[] {
  const folder = process.env["CPU_PROFILE"];
  return folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`] : [];
}

function heapOf(mb: number | undefined): string[] {
  return mb === undefined ? [] : [`--max-old-space-size=${mb}`];
}

function readGreeting(server: ChildProcess): Promise<{ address: string; firstRunCode: string }> {
  return new Promise((resolve, reject) => {
    if (!server.stdout) throw new Error("the server was started without its output");
    let address: string | undefined;
    let firstRunCode: string | undefined;
    const lines = createInterface({ input: server.stdout });
    lines.on("line", (line) => {
      address ??= /GraphQL\s+(http\S+)\/graphql/.exec(line)?.[1];
      firstRunCode ??= /first coordinator:\s*(\S+)/.exec(line)?.[1];
      if (address && firstRunCode) resolve({ address, firstRunCode });
      // What it warns of, it says in JSON: whoever measures has to see that.
      if (line.startsWith("{")) console.error(line);
    });
    lines.on("close", () => reject(new Error("the server ended before it said where it serves")));
  });
}
