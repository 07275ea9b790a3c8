import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

const file = path.join(root, "docs/BENCHMARKS.md");

/** Puts a benchmark's last run, the JSON of its last line, into its place in docs/BENCHMARKS.md. */
export function recordBenchmark(name, result) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(file, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`docs/BENCHMARKS.md has no place between "${begin}" and "${end}"`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${tableOf(result)}\n${text.slice(to)}`);
}

function tableOf({ figures, how: { machine, ...settings } }) {
  const rows = [
    ["figure", "median", "aim"],
    ["---", "---", "---"],
    ...figures.map(({ name, value, unit, reach }) => [name, `${value} ${unit}`, aim(reach, value)]),
  ];
  const said = Object.entries(settings)
    .filter(([, value]) => typeof value !== "object")
    .map(([name, value]) => `${spaced(name)} ${value}`);
  const table = rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  return `${table}\n\n${[`Run on ${machine}`, ...said].join(", ")}.`;
}

function aim(reach, value) {
  if (!reach) return "";
  const [words, limit] = "atMost" in reach ? ["at most", reach.atMost] : ["at least", reach.atLeast];
  const isReached = "atMost" in reach ? value <= limit : value >= limit;
  return `${words} ${limit}: ${isReached ? "reached" : "missed"}`;
}

/** versionsPerSecond → versions per second */
function spaced(name) {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
