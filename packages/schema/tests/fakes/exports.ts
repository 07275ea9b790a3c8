import type { ExportsPort } from "../../src/index.js";
import { allow } from "./answers.js";
import type { FakeWorld } from "./world.js";

/** Orders a job that waits until a test moves it on. */
export function fakeExports(world: FakeWorld): ExportsPort {
  return {
    async exportList(viewer, { clientRef }) {
      allow(viewer, "RECORD_PARTICIPATION");
      const job = {
        id: `job-${world.jobs.length + 1}`,
        kind: "EXPORT_LIST",
        state: "QUEUED",
        ...{ done: 0, total: null, error: null, file: null },
        ...{ askedAt: "2026-12-05T06:00:00.000Z", endedAt: null },
      } as const;
      world.jobs.push(job);
      return { clientRef, job };
    },
  };
}
