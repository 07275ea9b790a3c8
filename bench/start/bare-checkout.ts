import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startOnce } from "./start-once.js";

/**
 * Seconds from `npm start` to somebody on the board in a new clone of the repository, on a machine that has none of its
 * packages: npm and pnpm are given empty folders to keep theirs in, so that all of them are fetched.
 */
export async function startBare(repository: string, giveUpAfterS: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), "igilik-bare-"));
  try {
    const checkout = path.join(folder, "checkout");
    execFileSync("git", ["clone", "--quiet", "--no-hardlinks", repository, checkout]);
    const environment = {
      npm_config_cache: path.join(folder, "npm"),
      npm_config_store_dir: path.join(folder, "store"),
      npm_config_cache_dir: path.join(folder, "cache"),
      XDG_CACHE_HOME: path.join(folder, "cache"),
      XDG_DATA_HOME: path.join(folder, "data"),
      XDG_STATE_HOME: path.join(folder, "state"),
    };
    return await startOnce({ folder: checkout, environment, giveUpAfterS });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  }
}
