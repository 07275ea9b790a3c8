import { readFileSync } from "node:fs";

/**
 * Whether a process runs. A zombie does not: a container whose first process never reaps its children keeps
 * zombies for ever, and signal 0 reaches them as if they lived.
 */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true; // no /proc on this system: signal 0 is all there is to know
  }
}
