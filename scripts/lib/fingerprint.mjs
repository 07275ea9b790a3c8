import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

/**
 * One hash over the names and contents of files and folders (paths from the root; what is missing counts as
 * missing). By content, not by time: a checkout or an image copy gives files new times but not new contents.
 */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const name of paths) addTo(hash, name);
  return hash.digest("hex");
}

function addTo(hash, name) {
  const file = path.join(root, name);
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) {
    hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
    return;
  }
  for (const entry of readdirSync(file).sort()) addTo(hash, `${name}/${entry}`);
}

/** Whether the stamp, written by the last successful run, still tells of the same inputs. */
export function isFresh(stamp, inputs) {
  const file = path.join(root, stamp);
  return existsSync(file) && readFileSync(file, "utf8") === fingerprint(inputs);
}

/** Remembers the inputs of a run that has just succeeded. */
export function stampFresh(stamp, print) {
  const file = path.join(root, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, print);
}
