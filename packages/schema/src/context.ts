import type { Session, Viewer } from "./access/viewer.js";
import type { Services } from "./services.js";

/** What every resolver gets: who asks, where a sign-in is remembered, and whom to ask. Built once for an operation. */
export interface Context {
  readonly viewer: Viewer;
  readonly session: Session;
  readonly services: Services;
}
