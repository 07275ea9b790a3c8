import { execFileSync } from "node:child_process";

/** What a process holds of the machine's memory now, in MB. */
export function residentMb(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1_024;
}

/** Looks at it twice a second until it is told to stop; tells the most that it was. */
export function watchResident(pid: number): { stop(): number } {
  let most = residentMb(pid);
  const timer = setInterval(() => {
    most = Math.max(most, residentMb(pid));
  }, 500);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}
