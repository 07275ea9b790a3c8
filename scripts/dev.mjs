// `npm run dev`: the server from its sources, started again when they change, and the dashboard with hot reload.
import { spawn } from "node:child_process";
import { install } from "./bootstrap.mjs";
import { root } from "./lib/root.mjs";

install();
const fromSources = ["--import", "@oxc-node/core/register", "--conditions=source", "--enable-source-maps"];
const parts = [
  ["--watch", "--watch-preserve-output", ...fromSources, "packages/server/src/main.ts"],
  ["packages/dashboard/node_modules/vite/bin/vite.js", "packages/dashboard"],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: "inherit" }));

const stop = () => parts.forEach((part) => part.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
for (const part of parts) part.on("exit", stop); // one does not make sense without the other
