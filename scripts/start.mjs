// `npm start`. One process from here to the end, so that Ctrl-C and SIGTERM reach the server itself.
import { buildDashboard, buildServer, install } from "./bootstrap.mjs";

install();
buildServer();
buildDashboard();
process.setSourceMapsEnabled(true);
await import("../packages/server/dist/main.js");
