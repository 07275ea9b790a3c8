import type { Session, Viewer } from "./access/viewer.js";
import type { Services } from "./services.js";

/** What every resolver gets: who asks, where a sign-in is remembered, and whom to ask. Built once for an operation. */
export interface Context {
  readonly viewer: Viewer;
  readonly session: Session;
  readonly services: Services;
  /**
   * Calls the listener once when the caller is gone and nobody waits for the answer; returns how to stop. Left out
   * where a caller cannot go, as inside the process.
   */
  readonly whenGone?: (listener: () => void) => () => void;
}
