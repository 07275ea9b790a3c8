import type { JobStandingFragment } from "../../graphql/generated";

/** How often a page asks how far a job is. */
export const askEveryMs = 1_000;

/** Whether a job goes on, so that it is worth asking again. */
export function isUnderWay({ state }: Pick<JobStandingFragment, "state">): boolean {
  return state === "QUEUED" || state === "RUNNING";
}
