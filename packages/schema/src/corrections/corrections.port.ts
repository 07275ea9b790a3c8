import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { CorrectionView } from "./correction.type.js";

/** Which corrections are asked for. */
export interface CorrectionsQuery {
  /** Slug; null: the current campaign. */
  readonly campaign: string | null;
  /** Id; null: of all events. */
  readonly event: string | null;
}

/** Fixes of what was counted: made by the mutations that fix, and read here. */
export interface CorrectionsPort {
  /**
   * Corrections of events and of what hangs on them, the newest first. Refuses NOT_SIGNED_IN, NOT_ALLOWED,
   * CAMPAIGN_NOT_FOUND, EVENT_NOT_FOUND (also of another campaign), CURSOR_INVALID.
   */
  list(viewer: Viewer, query: CorrectionsQuery, page: Page): Promise<Connection<CorrectionView>>;
}
