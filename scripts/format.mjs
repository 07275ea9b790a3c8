// `npm run format`: one way to write the code, so that nobody has to discuss it.
import { install } from "./bootstrap.mjs";
import { runOrExit } from "./lib/run.mjs";

install();
runOrExit("node_modules/.bin/oxfmt", []);
