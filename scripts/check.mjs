// `npm run check`: all that a machine can say about the code without running the product. Goes on after a failure, so
// that one run tells everything.
import { spawnSync } from "node:child_process";
import { install } from "./bootstrap.mjs";
import { root } from "./lib/root.mjs";

install();

const node = process.execPath;

const checks = [
  { name: "format", command: ["node_modules/.bin/oxfmt", "--check"], advice: "run `npm run format`" },
  {
    name: "lint",
    command: ["node_modules/.bin/oxlint", "--deny-warnings"],
    advice: "change what the lines above name",
  },
  {
    name: "types",
    command: [node, "node_modules/typescript/bin/tsc", "-b"],
    advice: "change what the lines above name",
  },
  {
    name: "unused code",
    command: ["node_modules/.bin/knip", "--no-progress"],
    advice: "remove it, or use it",
  },
  {
    name: "generated code",
    command: [node, "scripts/codegen.mjs", "--check"],
    advice: "run `npm run codegen` and review the change",
  },
  {
    name: "bundle fences",
    command: [node, "scripts/check-bundle.mjs"],
    advice: "move the import out of that page, or load it on demand",
  },
  { name: "links in the docs", command: [node, "scripts/check-links.mjs"], advice: "mend the links" },
  {
    name: "tests named in the docs",
    command: [node, "scripts/check-quoted-tests.mjs"],
    advice: "name the file that holds the test, and the test as it is called",
  },
];

const failed = checks.filter(({ name, command: [program, ...args], advice }) => {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: "utf8" });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (status === 0) return false;
  console.log(`${stdout}${stderr}`.trimEnd());
  console.log(`       ${name}: ${advice}`);
  return true;
});

console.log(failed.length === 0 ? "all checks passed" : `${failed.length} of ${checks.length} checks failed`);
process.exit(failed.length === 0 ? 0 : 1);
