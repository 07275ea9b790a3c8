// Plain Node, no dependency: brings a fresh checkout to where the other scripts can run, and does nothing when it is there.
import "./lib/require-node.mjs";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, isFresh, stampFresh } from "./lib/fingerprint.mjs";
import { root } from "./lib/root.mjs";
import { runOrExit } from "./lib/run.mjs";

const packages = ["schema", "server", "dashboard"];
const manifests = ["package.json", ...packages.map((name) => `packages/${name}/package.json`)];
const sharedSettings = ["tsconfig.base.json", "pnpm-lock.yaml"];

/** Installs with the pinned pnpm when the lock file or a manifest changed since the last time. */
export function install() {
  const inputs = ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests];
  const stamp = "node_modules/.igilik-installed";
  if (isFresh(stamp, inputs)) return;
  const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  console.error("Installing what is missing …");
  // Under NODE_ENV=production pnpm would leave out the tools that build the dashboard.
  const { NODE_ENV: _, ...env } = process.env;
  const pnpm = ["--yes", `--package=${packageManager}`, "pnpm"];
  runOrExit("npx", [...pnpm, "install", "--frozen-lockfile", "--prefer-offline"], {
    env,
    failure: "Installing failed: the lines above say why (is the package registry reachable?)",
  });
  stampFresh(stamp, fingerprint(inputs));
}

/** Compiles the schema alone, when its sources changed: its text can be printed before the server follows it. */
export function buildSchema() {
  compile("schema", ["schema"]);
}

/** Compiles the schema and the server when their sources changed. */
export function buildServer() {
  compile("server", ["schema", "server"]);
}

function compile(name, from) {
  const inputs = from.flatMap((each) =>
    ["src", "tsconfig.json", "package.json"].map((part) => `packages/${each}/${part}`),
  );
  const compiler = ["node_modules/typescript/bin/tsc", "-b", `packages/${name}`];
  build(`packages/${name}/dist/.built-from`, [...inputs, ...sharedSettings], `the ${name}`, compiler, () =>
    copyAssets(name),
  );
}

/** Bundles the dashboard when its sources or the schema changed. */
export function buildDashboard() {
  const inputs = [
    "src",
    "public",
    "board.html",
    "index.html",
    "screen.html",
    "console.html",
    "thanks.html",
    "vite.config.ts",
    "package.json",
  ];
  build(
    "packages/dashboard/dist/.built-from",
    [
      ...inputs.map((name) => `packages/dashboard/${name}`),
      "packages/schema/schema.graphql",
      ...sharedSettings,
    ],
    "the dashboard",
    ["packages/dashboard/node_modules/vite/bin/vite.js", "build", "packages/dashboard", "--logLevel", "warn"],
  );
}

function build(stamp, inputs, what, args, afterwards = () => undefined) {
  const print = fingerprint(inputs);
  if (isFresh(stamp, inputs)) return;
  console.error(`Building ${what} …`);
  runOrExit(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production" },
    failure: `Building ${what} failed: the lines above say where`,
  });
  afterwards();
  stampFresh(stamp, print);
}

/** Data files stand beside the code that reads them; the compiler leaves them behind. */
function copyAssets(name) {
  const [from, to] = ["src", "dist"].map((folder) => path.join(root, "packages", name, folder));
  const assets = readdirSync(from, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith(".ts"),
  );
  for (const { parentPath, name: file } of assets) {
    cpSync(path.join(parentPath, file), path.join(to, path.relative(from, parentPath), file));
  }
}
