import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { FileOrder } from "./scripts/file-order.js";
import { plantFault } from "./packages/server/tests/support/planted-faults.js";

/** Packages of ours are tested from their sources, so that no test waits for a build or runs a stale one. */
const conditions = (platform: "browser" | "node") => ["source", "module", platform, "development|production"];

/**
 * graphql ships index.js and index.mjs and no "exports": our files would get the one, type-graphql and Apollo the
 * other, and graphql refuses schemas "from another module or realm". A pattern, so that subpaths stay as they are.
 */
const oneGraphql = { find: /^graphql$/, replacement: "graphql/index.js" };

const resolution = {
  resolve: { alias: [oneGraphql], conditions: conditions("browser") },
  ssr: { resolve: { conditions: conditions("node") } },
};

/** Set by `npm run check:faults`: the name of a mistake that the tests must notice. */
const fault = process.env["PLANTED_FAULT"];

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
    sequence: { sequencer: FileOrder },
    pool: "forks",
    // Vitest would leave one core to itself, which is half of what a machine with two has.
    maxWorkers: availableParallelism(),
    projects: [
      { ...resolution, test: { name: "bench", root: "bench", include: ["**/*.test.ts"] } },
      {
        ...resolution,
        test: { name: "schema", root: "packages/schema", include: ["{src,tests}/**/*.test.ts"] },
      },
      {
        ...resolution,
        plugins: fault ? [plantFault(fault)] : [],
        test: {
          name: "server",
          // A worker loads the server once for all its files: for each anew took a fifth of the whole run.
          isolate: false,
          root: "packages/server",
          include: ["{src,tests}/**/*.test.ts"],
          globalSetup: [path.join(import.meta.dirname, "packages/server/tests/support/global-setup.ts")],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        ...resolution,
        test: {
          name: "dashboard",
          isolate: false, // as above; what a test leaves behind it takes away itself
          root: "packages/dashboard",
          include: ["{src,tests}/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          setupFiles: [path.join(import.meta.dirname, "packages/dashboard/tests/support/leave-no-page.ts")],
          testTimeout: 20_000,
        },
      },
      {
        ...resolution,
        test: {
          name: "e2e",
          root: "packages/dashboard",
          include: ["e2e/**/*.test.ts"],
          // After all others and two by two: a page takes one core at most, and waits for half of its time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
