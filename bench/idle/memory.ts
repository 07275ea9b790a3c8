import { setTimeout as sleep } from "node:timers/promises";

/** What a process holds, in bytes. */
export interface Memory {
  /** Of the machine's memory. */
  resident: number;
  /** Objects and buffers that somebody still refers to. */
  used: number;
}

const collections = 4;

/** Measures after the garbage is collected; freed pages go back to the system a moment later. Needs --expose-gc. */
export async function memoryAfterGc(): Promise<Memory> {
  if (!globalThis.gc) throw new Error("start with --expose-gc");
  for (let n = 0; n < collections; n++) {
    globalThis.gc();
    await sleep(250);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, used: heapUsed + external };
}
