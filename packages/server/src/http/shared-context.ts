import type { Context, Services } from "@igilik/schema";

/** Stands in the log for what belongs to nobody's request. */
export const sharedRequestId = "live";

/** What a group's execution gets: no viewer and no session. A resolver that looks for one is a fault of ours. */
export function sharedContext(services: Services): Context {
  return {
    services,
    get viewer(): never {
      throw new Error("what is shared must not depend on who asks");
    },
    get session(): never {
      throw new Error("what is shared has nobody's session");
    },
  };
}
