import { setTimeout as sleep } from "node:timers/promises";
import { clockMs } from "../support/clock.js";

/** A version that was handed over to be delivered. */
export interface Published {
  seq: number;
  /** Just before, by the machine's clock. */
  atMs: number;
}

/** A server whose fan-out is measured, in a process of its own. */
export interface FanOutPart {
  /** Opens the port; the loop is told the bytes to send, the others the database to read names from. */
  listen: (source: { databaseUrl: string; message: string }) => Promise<number>;
  /** Appends versions at an even rate and resolves one period after the last. */
  publish: (versions: { count: number; everyMs: number }) => Promise<Published[]>;
  /** CPU time of the process so far, user and system, in microseconds. */
  cpu: () => number;
  [name: string]: (input: never) => unknown;
}

/**
 * Appends `count` versions, one each `everyMs` by the clock, however long one takes.
 *
 * @param publishOne tells the version's seq
 */
export async function atEvenRate(
  { count, everyMs }: { count: number; everyMs: number },
  publishOne: () => number | Promise<number>,
): Promise<Published[]> {
  const published: Published[] = [];
  const begun = performance.now();
  for (let n = 1; n <= count; n++) {
    const atMs = clockMs();
    published.push({ atMs, seq: await publishOne() });
    await sleep(Math.max(0, begun + n * everyMs - performance.now()));
  }
  return published;
}

/** CPU time of this process, user and system, in microseconds. */
export function cpuMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
