/**
 * Writes what is printed from the contract's code: `schema.graphql` and `docs/errors.md`.
 * With `--check` it writes nothing and exits with 1 when a committed file is not what it would write.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { printContract } from "./print-contract.js";
import { printErrors } from "./print-errors.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const files = {
  "packages/schema/schema.graphql": await printContract(),
  "docs/errors.md": printErrors(),
};

for (const [name, text] of Object.entries(files)) {
  const file = path.join(root, name);
  if (process.argv.includes("--check")) {
    if ((await readFile(file, "utf8").catch(() => "")) === text) continue;
    console.error(`${name} is not what the code prints: run \`npm run codegen\` and review the change`);
    process.exitCode = 1;
  } else {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
