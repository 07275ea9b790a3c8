// `npm test -- [filter …]`: every test, or those of the files whose path contains a filter.
import { spawn } from "node:child_process";
import { buildDashboard, buildServer, install } from "./bootstrap.mjs";
import { root } from "./lib/root.mjs";

install();
buildServer(); // some tests start the built server and open the built pages
buildDashboard();
const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => vitest.kill(signal));
vitest.on("exit", (code) => process.exit(code ?? 1));
