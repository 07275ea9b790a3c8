/* The operator's command line: `npm run igilik -- <verb>`. */
import { readEnv } from "../config.js";
import { runCommand } from "./run-command.js";

process.exitCode = await runCommand(process.argv.slice(2), {
  env: readEnv(),
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
