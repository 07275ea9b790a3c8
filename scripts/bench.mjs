// `npm run bench -- <name>` runs one benchmark, `--list` names them, `<name> --record` also writes its table into
// docs/BENCHMARKS.md. A benchmark is a program in bench/ that prints one JSON object as its last line; its first line
// says in a comment what it measures.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildDashboard, buildServer, install } from "./bootstrap.mjs";
import { recordBenchmark } from "./lib/record-benchmark.mjs";
import { root } from "./lib/root.mjs";

const folder = path.join(root, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => path.basename(file, ".ts"));
const [name, ...given] = process.argv.slice(2);

if (name === "--list") {
  for (const each of names) {
    const [first = ""] = readFileSync(path.join(folder, `${each}.ts`), "utf8").split("\n");
    console.log(`${each.padEnd(12)} ${first.replace(/^\/\/\s*/, "")}`);
  }
} else if (names.includes(name)) {
  install();
  buildServer(); // what is measured is what users run
  buildDashboard();
  const isRecorded = given.includes("--record");
  const { status, lastLine } = await run(
    name,
    given.filter((each) => each !== "--record"),
  );
  // Also when it was not reached: then the table says so. Who ended before the last line has nothing to record.
  if (isRecorded && lastLine.startsWith('{"benchmark"')) recordBenchmark(name, JSON.parse(lastLine));
  process.exit(status);
} else {
  console.error(`Which benchmark? npm run bench -- <name>, one of: ${names.join(", ")}`);
  process.exit(1);
}

/** Runs a benchmark in a process of its own and passes on what it says. */
async function run(benchmark, args) {
  const program = [
    "--no-warnings",
    "--expose-gc",
    "--import",
    "@oxc-node/core/register",
    path.join(folder, `${benchmark}.ts`),
    ...args,
  ];
  const child = spawn(process.execPath, program, { cwd: root, stdio: ["inherit", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
    process.stdout.write(text);
  });
  const [code] = await once(child, "close");
  return { status: code ?? 1, lastLine: said.trimEnd().split("\n").at(-1) ?? "" };
}
