import type { Viewer } from "../access/viewer.js";
import type { JobView } from "./job.type.js";

/** Long work: the mutations that ask for it answer its job, and here it is followed. */
export interface JobsPort {
  /**
   * A job as it stands. Refuses NOT_SIGNED_IN, and JOB_NOT_FOUND also for somebody else's job, unless a coordinator asks.
   */
  byId(viewer: Viewer, id: string): Promise<JobView>;
}
