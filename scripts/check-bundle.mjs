// Fences around the built dashboard: no server code in the browser, and no page heavier than it may be.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./lib/root.mjs";

const dist = path.join(root, "packages/dashboard/dist");

/** Words that stay in a bundle, however it is minified, when one of these packages got into it. */
const forbidden = {
  "type-graphql": /type-graphql|getMetadataStorage/,
  "reflect-metadata": /reflect-metadata|decorateMetadata|defineMetadata/,
  kysely: /kysely/i,
  pg: /pg-pool|pg-protocol|node-postgres/,
};

/** The most JavaScript, gzipped, that a page may load before it shows something. */
const heaviestKb = { "index.html": 250, "screen.html": 200 };

const problems = [];

for (const name of readdirSync(path.join(dist, "assets")).filter((file) => file.endsWith(".js"))) {
  const text = readFileSync(path.join(dist, "assets", name), "utf8");
  for (const [library, trace] of Object.entries(forbidden)) {
    if (trace.test(text)) problems.push(`assets/${name} contains ${library}, which belongs to the server`);
  }
}

const manifest = JSON.parse(readFileSync(path.join(dist, ".vite/manifest.json"), "utf8"));

/** The files that the browser loads at once for an entry: itself and what it imports, but not what it may load later. */
function loadedAtOnce(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) loadedAtOnce(imported, seen);
  return seen;
}

for (const [page, limitKb] of Object.entries(heaviestKb)) {
  if (!manifest[page]) {
    problems.push(`${page} was not built`);
    continue;
  }
  const files = [...loadedAtOnce(page)]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith(".js"));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);
  const kb = bytes / 1024;
  console.log(
    `${page}: ${kb.toFixed(1)} KB of JavaScript, gzip, in ${files.length} files (at most ${limitKb})`,
  );
  if (kb > limitKb)
    problems.push(`${page} loads ${kb.toFixed(1)} KB of JavaScript, gzip; at most ${limitKb} KB`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
