import { readFileSync } from "node:fs";

/** How often to look whether the parents are still there. */
const lookEveryMs = 500;

/**
 * Calls back when the npm that started this process is gone. Killing npm leaves its script running, which would
 * keep the port and the database; the server stops itself instead.
 *
 * `npmScript` is npm's environment variable `npm_lifecycle_event`. Without it npm did not start this process: a
 * service is left alone. Returns what ends the watch.
 */
export function whenNpmParentDies(npmScript: string | undefined, stop: () => void): () => void {
  if (!npmScript) return () => undefined;
  const started = parents();
  const timer = setInterval(() => {
    if (parents() === started) return;
    clearInterval(timer);
    stop();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Our parent and its parent: between npm and its script stands a shell, which outlives a killed npm. */
function parents(): string {
  const parent = process.ppid;
  try {
    const [, grandparent] = /^\d+ \(.*\) . (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, "utf8")) ?? [];
    return `${parent} ${grandparent}`;
  } catch {
    return `${parent}`; // no /proc: the shell of such systems gives its place to the script
  }
}
