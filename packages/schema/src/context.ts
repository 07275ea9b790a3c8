import type { Session, Viewer } from "./access/viewer.js";
import type { Services } from "./services.js";

/** Told of the versions that an answer stands on, so that a transport can say them beside the data. */
export interface VersionNotes {
  /** The answer holds figures of this version. */
  board(version: string): void;
  /** A write of the operation is seen by everybody from this version on; null when that is not known yet. */
  write(version: string | null): void;
}

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
  /** Left out where nobody reads them, as in what a group shares: an event has its version anyway. */
  readonly versions?: VersionNotes;
}
