import type { JobStandingFragment } from "../../graphql/generated";

/** Whether a job goes on, so that it is worth asking again. */
export function isUnderWay({ state }: Pick<JobStandingFragment, "state">): boolean {
  return state === "QUEUED" || state === "RUNNING";
}
