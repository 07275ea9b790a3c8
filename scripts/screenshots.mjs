// `npm run screenshots [-- words]`: pictures of every page with its tabs and dialogs, or of those whose name has the words
// in it (console-events), in Kazakh, Russian and English, by day and by night, on a desk and on a tablet. They are of a
// demonstration of their own and lie in screenshots/, which git leaves out.
import path from "node:path";
import { buildDashboard, buildServer, install } from "./bootstrap.mjs";
import { root } from "./lib/root.mjs";
import { runOrExit } from "./lib/run.mjs";

install();
buildServer();
buildDashboard();
runOrExit(process.execPath, [
  ...["--no-warnings", "--import", "@oxc-node/core/register"],
  path.join(root, "packages/dashboard/e2e/screenshots/take.ts"),
  path.join(root, "screenshots"),
  process.argv[2] ?? "",
]);
