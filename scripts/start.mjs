// `npm start`. One process from here to the end, so that Ctrl-C and SIGTERM reach the server itself.
import { buildDashboard, buildServer, install } from "./bootstrap.mjs";

install();
buildServer();
buildDashboard();
// Libraries look at it when they are loaded: without it, GraphQL looks twice at whatever it is given.
process.env.NODE_ENV ??= "production";
process.setSourceMapsEnabled(true);
await import("../packages/server/dist/main.js");
