import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

const skipped = new Set(["node_modules", "dist", ".git", ".cache", ".data"]);

/** All files of the repository whose name ends so, by their full paths: what is installed, built or kept is left out. */
export function filesEndingIn(ending, folder = root) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesEndingIn(ending, file);
    return entry.name.endsWith(ending) ? [file] : [];
  });
}
