import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "./support/database.js";

const packageDir = fileURLToPath(new URL("..", import.meta.url));

describe("the generated table types", () => {
  // To bring them up to date: the same command without --verify, on a migrated database.
  it("are what the migrations make", async () => {
    const { url } = await freshDatabase();
    const program = fileURLToPath(new URL("../node_modules/kysely-codegen/dist/cli/bin.js", import.meta.url));
    const verify = (): Buffer =>
      execFileSync(
        process.execPath,
        [program, "--config-file", "./kysely-codegen.json", "--url", url, "--verify"],
        {
          cwd: packageDir,
          stdio: "pipe",
        },
      );
    expect(verify).not.toThrow();
  });
});
