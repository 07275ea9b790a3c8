import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { until } from "./until.js";

/** A whole server in a process of its own, to be killed, stopped or asked to leave. */
export interface NodeProcess {
  process: ChildProcess;
  /** Without a slash at its end. */
  address: string;
  /** Whether its projector leads. False for one that does not answer. */
  isLeading(): Promise<boolean>;
}

/** What Node is told to run a program from its source, before its arguments. */
export function fromSource(file: string): string[] {
  const program = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  return ["--import", "@oxc-node/core/register", "--conditions=source", program];
}

/** What an operator sets for one of several servers on a database. */
export function nodeSettings(databaseUrl: string): Record<string, string> {
  return {
    npm_lifecycle_event: "",
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: "a session secret of this test, long enough",
    MATCH_SECRET: "a match secret of this test, long enough",
    BUS: "postgres",
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "silent",
  };
}

/**
 * Starts the server as an operator does, on a free port, one of several on the database.
 *
 * @param program what Node is told to run; left out, the server from its source
 */
export async function startNode(
  databaseUrl: string,
  settings: Record<string, string> = {},
  program: readonly string[] = fromSource("main.ts"),
): Promise<NodeProcess> {
  const child = spawn(process.execPath, [...program], {
    env: { ...process.env, ...nodeSettings(databaseUrl), ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (text: Buffer) => (printed += text.toString()));
  const address = (): string | undefined => /GraphQL\s+(http:\S+)\/graphql/.exec(printed)?.[1];
  await until(() => address() !== undefined || child.exitCode !== null, {
    withinMs: 30_000,
    what: "a server that listens",
  });
  const at = address();
  if (!at) throw new Error(`the server ended with ${child.exitCode}: ${printed}`);
  return {
    process: child,
    address: at,
    async isLeading() {
      try {
        const answer = await fetch(`${at}/metrics`, { signal: AbortSignal.timeout(500) });
        return /^igilik_leading 1$/m.test(await answer.text());
      } catch {
        return false;
      }
    },
  };
}
