import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { readPostmasterPid } from "./postmaster-pid.js";

const readyWithinMs = 60_000;

/**
 * Waits until a PostgreSQL that was just spawned takes connections.
 *
 * @param log gets each line that it says, also later
 * @throws Error with what it said last, when it ends or is not ready within a minute
 */
export async function untilReady(
  postgres: ChildProcess,
  dataDir: string,
  log: (line: string) => void,
): Promise<void> {
  let said = "";
  postgres.stderr!.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2_000);
    for (const line of text.split("\n")) if (line) log(line);
  });
  let failure: Error | undefined;
  postgres.once("error", (error) => (failure = error));
  const giveUpAt = performance.now() + readyWithinMs;
  for (;;) {
    if (failure || hasEnded(postgres))
      throw new Error(`PostgreSQL did not start: ${failure?.message ?? said.trim()}`);
    const own = readPostmasterPid(dataDir);
    if (own && own.pid === postgres.pid && own.status === "ready") return;
    if (performance.now() > giveUpAt) {
      postgres.kill("SIGQUIT");
      throw new Error(`PostgreSQL was not ready within ${readyWithinMs / 1000} s: ${said.trim()}`);
    }
    await sleep(10);
  }
}

/** Resolves when the process is gone, also when it has been for long. */
export async function untilEnded(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await new Promise((resolve) => child.once("exit", resolve));
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
