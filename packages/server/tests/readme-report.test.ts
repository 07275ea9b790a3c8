import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromSource, nodeSettings } from "./support/node-process.js";
import { openMarathon } from "./support/open-marathon.js";
import { type World, createWorld } from "./support/world.js";

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
const home = "http://127.0.0.1:4000";

let world: World;
let address: string;
let folder: string;

beforeAll(async () => {
  world = await createWorld();
  await openMarathon(world);
  address = await world.listen();
  folder = mkdtempSync(path.join(tmpdir(), "igilik-readme-"));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

/** Commands of the README: the block that defines `ask`, and those from the key to the board. */
function commands(): string {
  const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text]) => text ?? "");
  const first = blocks.findIndex((text) => text.includes("key issue"));
  const told = [blocks.find((text) => text.startsWith("ask()")), ...blocks.slice(first, first + 2)];
  return told.join("\n").replaceAll(home, address).replaceAll("/tmp/", `${folder}/`);
}

it("the README's own commands issue a key and report with it, and the board counts the report", async () => {
  const cli = [process.execPath, ...fromSource("cli/main.ts")].map((word) => `'${word}'`).join(" ");
  // As `npm run -s igilik --`, without building what is tested from its source.
  const script = `set -euo pipefail\nnpm() { ${cli} "\${@:5}"; }\n${commands()}`;
  const { stdout } = await promisify(execFile)("bash", ["-c", script], {
    env: { ...process.env, ...nodeSettings(world.databaseUrl) },
  });
  const [tried, done, board] = stdout
    .trim()
    .split(/\n(?=\{)/)
    .map((line) => JSON.parse(line) as { data: Record<string, unknown>; errors?: unknown });
  const effect = [{ metric: "headcount_unnamed", before: 0, after: 12 }];
  expect(tried).toEqual({ data: { submitReport: expect.objectContaining({ dryRun: true, effect }) } });
  expect(done).toMatchObject({
    data: { submitReport: { dryRun: false, effect, version: expect.any(String) } },
  });
  expect(board).toMatchObject({ data: { progress: { headcountUnnamed: expect.any(Number) } } });
  await world.settle();
  expect(await world.ask("{ progress { headcountUnnamed } }")).toEqual({
    progress: { headcountUnnamed: 12 },
  });
});
