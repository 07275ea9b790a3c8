import { DomainError, type JobsPort } from "../../src/index.js";
import type { FakeWorld } from "./world.js";

/** Jobs as the world has them: a test moves them on. */
export function fakeJobs(world: FakeWorld): JobsPort {
  return {
    async byId(viewer, id) {
      if (viewer.accountId === null) throw new DomainError("NOT_SIGNED_IN");
      const job = world.jobs.find((each) => each.id === id);
      if (!job) throw new DomainError("JOB_NOT_FOUND");
      return job;
    },
  };
}
