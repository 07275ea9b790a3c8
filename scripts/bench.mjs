// `npm run bench -- <name>` runs one benchmark, `--list` names them. A benchmark is a program in bench/ that prints
// one JSON object as its last line; its first line says in a comment what it measures.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildDashboard, buildServer, install } from "./bootstrap.mjs";
import { root } from "./lib/root.mjs";

const folder = path.join(root, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.basename(file, ".ts"));
const [name, ...args] = process.argv.slice(2);

if (name === "--list") {
  for (const each of names) {
    const [first = ""] = readFileSync(path.join(folder, `${each}.ts`), "utf8").split("\n");
    console.log(`${each.padEnd(12)} ${first.replace(/^\/\/\s*/, "")}`);
  }
} else if (names.includes(name)) {
  install();
  buildServer(); // what is measured is what users run
  buildDashboard();
  const program = [
    "--expose-gc",
    "--import",
    "@oxc-node/core/register",
    path.join(folder, `${name}.ts`),
    ...args,
  ];
  process.exit(spawnSync(process.execPath, program, { cwd: root, stdio: "inherit" }).status ?? 1);
} else {
  console.error(`Which benchmark? npm run bench -- <name>, one of: ${names.join(", ")}`);
  process.exit(1);
}
