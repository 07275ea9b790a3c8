import path from "node:path";
import type { Plugin } from "vitest/config";

/** A mistake as somebody could make it: in one file, one text becomes another. */
export interface PlantedFault {
  name: string;
  /** From packages/server. */
  file: string;
  find: string;
  replace: string;
}

/** What the test of histories must notice, each by itself. `npm run check:faults` plants them one after another. */
export const plantedFaults: readonly PlantedFault[] = [];

/** Changes the source as it is loaded, so that no file on disk is touched. Throws when the place is not there any more. */
export function plantFault(name: string): Plugin {
  const fault = plantedFaults.find((each) => each.name === name);
  if (!fault) throw new Error(`no planted fault is called "${name}"`);
  const file = path.resolve(import.meta.dirname, "../..", fault.file);
  return {
    name: "plant-fault",
    enforce: "pre",
    transform: (source, id) => {
      if (id.split("?")[0] !== file) return undefined;
      if (source.split(fault.find).length !== 2) {
        throw new Error(`the fault "${name}" does not find its one place in ${fault.file}: mend its text`);
      }
      return source.replace(fault.find, () => fault.replace);
    },
  };
}
