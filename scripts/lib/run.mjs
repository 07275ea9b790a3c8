import { spawnSync } from "node:child_process";
import { root } from "./root.mjs";

/**
 * Runs a program from the root and waits. What it says goes to stderr, so that a command's own output stays
 * clean. Ends this process, with the same code, when it fails.
 */
export function runOrExit(program, args, { env = process.env, failure } = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, env, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  if (!signal)
    console.error(`${failure ?? `${program} ${args.join(" ")} failed`}${error ? `: ${error.message}` : ""}`);
  process.exit(signal ? 130 : (status ?? 1));
}
