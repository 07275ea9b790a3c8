// `npm run codegen`: prints the schema's text from its types, then the dashboard's types from that text. With `--check`
// it only says whether the committed files are what it would write.
import path from "node:path";
import { buildSchema, install } from "./bootstrap.mjs";
import { root } from "./lib/root.mjs";
import { runOrExit } from "./lib/run.mjs";

install();
buildSchema();
for (const program of ["packages/schema/dist/print.js", "packages/dashboard/codegen.mjs"]) {
  runOrExit(process.execPath, [path.join(root, program), ...process.argv.slice(2)]);
}
