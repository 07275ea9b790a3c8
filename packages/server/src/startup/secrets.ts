import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Config } from "../config.js";
import { StartRefused } from "./start-refused.js";

/** What keys the sessions and the matching of people. */
export interface Secrets {
  readonly sessionSecret: string;
  readonly matchSecret: string;
}

type SecretSettings = Pick<Config, "dataDir" | "sessionSecret" | "matchSecret">;

const kept = z.object({ sessionSecret: z.string().min(32), matchSecret: z.string().min(32) });

/**
 * The secrets that were set; what was not set is random and stays in `secrets.json` of the data folder, readable by
 * its owner alone. Nothing is written when both are set.
 *
 * @throws StartRefused when the file cannot be read or written, or holds something else
 */
export function findSecrets(config: SecretSettings): Secrets {
  const { sessionSecret, matchSecret } = config;
  if (sessionSecret && matchSecret) return { sessionSecret, matchSecret };
  const own = readSecrets(config.dataDir) ?? makeSecrets(config.dataDir);
  return { sessionSecret: sessionSecret ?? own.sessionSecret, matchSecret: matchSecret ?? own.matchSecret };
}

/** Whether all secrets are set or generated: false before the first start. */
export function areSecretsMade(config: SecretSettings): boolean {
  return Boolean(config.sessionSecret && config.matchSecret) || existsSync(fileIn(config.dataDir));
}

function readSecrets(dataDir: string): Secrets | undefined {
  const file = fileIn(dataDir);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new StartRefused(`DATA_DIR: ${file} cannot be read; start as the user who made it`);
  }
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    throw new StartRefused(
      `DATA_DIR: ${file} does not hold the secrets any more; put its backup there, or set MATCH_SECRET and SESSION_SECRET`,
    );
  }
}

function makeSecrets(dataDir: string): Secrets {
  const made = { sessionSecret: randomSecret(), matchSecret: randomSecret() };
  const file = fileIn(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    // Under another name first: half a file would be refused for ever.
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return putFirst(fresh, file) ? made : (readSecrets(dataDir) ?? made);
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(`DATA_DIR: ${dataDir} cannot be written to; set DATA_DIR to a folder that can`);
  }
}

/** Gives the file its name unless another server, started at the same time, was first; false: it was. */
function putFirst(fresh: string, file: string): boolean {
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      renameSync(fresh, file); // a disk without links
      return true;
    }
    rmSync(fresh);
    return false;
  }
  rmSync(fresh);
  return true;
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, "secrets.json");
}
