import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { isProcessAlive } from "../src/database/embedded/process-alive.js";
import { until } from "./support/until.js";

const packageFolder = path.resolve(import.meta.dirname, "..");

/** A parent that starts the script as npm does, with a shell in between, and can be killed before it. */
async function startUnderParent(environment: NodeJS.ProcessEnv) {
  const program = path.join(packageFolder, "tests/support/npm-script.ts");
  const command = `"${process.execPath}" --import @oxc-node/core/register "${program}"; exit $?`;
  const { npm_lifecycle_event: _, ...own } = process.env;
  const parent = spawn("/bin/sh", ["-c", `/bin/sh -c '${command}'; exit $?`], {
    cwd: packageFolder,
    env: { ...own, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(parent.stdout)[Symbol.asyncIterator]();
  const pid = Number((await lines.next()).value);
  return { parent, pid, nextLine: async () => (await lines.next()).value as string | undefined };
}

test("a server that npm started stops when npm is killed", async () => {
  const { parent, pid, nextLine } = await startUnderParent({ npm_lifecycle_event: "start" });
  parent.kill("SIGKILL");
  expect(await nextLine()).toBe("stops");
  await until(() => !isProcessAlive(pid), { what: "the end of the server" });
});

test("a server that runs as a service outlives the shell that started it", async () => {
  const { parent, nextLine } = await startUnderParent({});
  parent.kill("SIGKILL");
  expect(await nextLine()).toBe("outlives its parent");
});
