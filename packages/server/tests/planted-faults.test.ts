import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { plantedFaults } from "./support/planted-faults.js";

const folder = path.resolve(import.meta.dirname, "../src/database/migrations");

test.each(plantedFaults)(
  'the fault "$name" stands once, in the newest migration that has its text',
  ({ file, find }) => {
    const holding = readdirSync(folder)
      .toSorted()
      .map((name) => ({ name, times: readFileSync(path.join(folder, name), "utf8").split(find).length - 1 }))
      .filter(({ times }) => times > 0);
    // In an older one it would change what a newer one defines anew, and nothing could notice.
    expect(holding.at(-1)).toEqual({ name: path.basename(file), times: 1 });
  },
);
