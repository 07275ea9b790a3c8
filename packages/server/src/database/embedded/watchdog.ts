import { spawn, type ChildProcess } from "node:child_process";
import type { Socket } from "node:net";
import type { DatabaseUser } from "./database-user.js";

/**
 * Stops PostgreSQL when we die, however we die. A small shell reads from a pipe that only this process holds:
 * even after kill -9 the system closes the pipe, `read` ends, and PostgreSQL is told to stop.
 */
export function watchOver(postgres: ChildProcess, user: DatabaseUser | undefined): void {
  const dog = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0" 2>/dev/null', String(postgres.pid)], {
    ...user,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  dog.unref();
  (dog.stdin as Socket).unref();
  postgres.once("exit", () => dog.kill("SIGKILL"));
}
