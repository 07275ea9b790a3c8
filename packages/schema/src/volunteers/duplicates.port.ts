import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { DecideDuplicateInput } from "./duplicate.input.js";
import type { DecideDuplicateResult, DuplicateCandidateView, DuplicateState } from "./duplicate.type.js";

/** People who may be known twice: found by rosters and desks, decided by coordinators, never by themselves. */
export interface DuplicatesPort {
  /**
   * Pairs in one state, the longest known first while they are open, else the latest decision first. Refuses NOT_SIGNED_IN,
   * NOT_ALLOWED, CURSOR_INVALID.
   */
  list(viewer: Viewer, state: DuplicateState, page: Page): Promise<Connection<DuplicateCandidateView>>;

  /**
   * Decides, or takes a decision back. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DUPLICATE_NOT_FOUND, REFERENCE_REUSED, and
   * WRONG_STATE when it stands so already or one of the cards was merged with another one since.
   */
  decide(viewer: Viewer, input: DecideDuplicateInput): Promise<DecideDuplicateResult>;
}
