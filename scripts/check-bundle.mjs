// Fences around the built dashboard: no server code in the browser, and no page heavier than it may be.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildDashboard } from "./bootstrap.mjs";
import { heaviestKb, weighPage } from "./lib/page-weight.mjs";
import { root } from "./lib/root.mjs";

buildDashboard();
const dist = path.join(root, "packages/dashboard/dist");

/** Words that stay in a bundle, however it is minified, when one of these packages got into it. */
const forbidden = {
  "type-graphql": /type-graphql|getMetadataStorage/,
  "reflect-metadata": /reflect-metadata|decorateMetadata|defineMetadata/,
  kysely: /kysely/i,
  pg: /pg-pool|pg-protocol|node-postgres/,
};

/** The name of a document that only the console asks with. */
const ofTheConsole = /\bConsoleCampaigns\b/;

const problems = [];

for (const name of readdirSync(path.join(dist, "assets")).filter((file) => file.endsWith(".js"))) {
  const text = readFileSync(path.join(dist, "assets", name), "utf8");
  for (const [library, trace] of Object.entries(forbidden)) {
    if (trace.test(text)) problems.push(`assets/${name} contains ${library}, which belongs to the server`);
  }
}

for (const [page, limitKb] of Object.entries(heaviestKb)) {
  const weight = weighPage(page);
  if (!weight) {
    problems.push(`${page} was not built`);
    continue;
  }
  const { files, kb } = weight;
  const isPublic = page !== "console.html";
  for (const file of files) {
    const text = readFileSync(path.join(dist, file), "utf8");
    if (isPublic && ofTheConsole.test(text))
      problems.push(`${page} loads documents of the console in ${file}`);
  }
  console.log(
    `${page}: ${kb.toFixed(1)} KB of JavaScript, gzip, in ${files.length} files (at most ${limitKb})`,
  );
  if (kb > limitKb)
    problems.push(`${page} loads ${kb.toFixed(1)} KB of JavaScript, gzip; at most ${limitKb} KB`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
