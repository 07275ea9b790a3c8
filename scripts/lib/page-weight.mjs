import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./root.mjs";

const dist = path.join(root, "packages/dashboard/dist");

/** The most JavaScript, in KB after gzip, that a page may load before it shows something. */
export const heaviestKb = { "index.html": 250, "screen.html": 200, "thanks.html": 150, "console.html": 420 };

/**
 * What a built page loads at once: its entry and what that imports, but not what it may load later. Undefined when it
 * was not built.
 */
export function weighPage(page) {
  const manifest = JSON.parse(readFileSync(path.join(dist, ".vite/manifest.json"), "utf8"));
  if (!manifest[page]) return undefined;
  const files = [...loadedAtOnce(manifest, page)]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith(".js"));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);
  return { files, kb: bytes / 1024 };
}

function loadedAtOnce(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) loadedAtOnce(manifest, imported, seen);
  return seen;
}
