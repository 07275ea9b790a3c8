// `npm run igilik -- <verb>`: the operator's command line.
import { buildServer, install } from "./bootstrap.mjs";

install();
buildServer();
process.setSourceMapsEnabled(true);
await import("../packages/server/dist/cli/main.js");
