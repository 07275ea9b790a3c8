// `npm run check:faults`: plants known mistakes, one at a time, and expects the test of histories to notice each. A test
// that stays green under a planted fault would not notice the same mistake made by accident.
import { spawnSync } from "node:child_process";
import { install } from "./bootstrap.mjs";
import { root } from "./lib/root.mjs";

install();
await import("@oxc-node/core/register");
const { plantedFaults } = await import("../packages/server/tests/support/planted-faults.ts");

/** Whether the test passes with the fault planted; without one when no name is given. */
function passesWith(fault) {
  const program = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    "server",
    "--bail",
    "1",
    "tests/histories.test.ts",
  ];
  const env = fault ? { ...process.env, PLANTED_FAULT: fault } : process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: root,
    env,
    encoding: "utf8",
  });
  const lines = stdout.trimEnd().split("\n");
  const hasRun =
    /^\d+ passed, \d+ failed/.test(lines.at(-1) ?? "") && !`${stdout}${stderr}`.includes("mend its text");
  if (!hasRun || (!fault && status !== 0)) {
    console.error(`${stdout}${stderr}`);
    console.error(
      fault ? `"${fault}" could not be planted` : "the test of histories fails as it is: mend that first",
    );
    process.exit(1);
  }
  return status === 0;
}

passesWith(undefined);
console.log("green    as it is");
const missed = plantedFaults.filter(({ name }) => {
  const isMissed = passesWith(name);
  console.log(`${isMissed ? "MISSED  " : "noticed "} ${name}`);
  return isMissed;
});
console.log(`${plantedFaults.length - missed.length} noticed, ${missed.length} missed`);
process.exit(missed.length === 0 && plantedFaults.length > 0 ? 0 : 1);
