import type { Viewer } from "../access/viewer.js";
import type { ExportListInput } from "./export-list.input.js";
import type { ExportListResult } from "./export-list.type.js";

/** Files that go out. */
export interface ExportsPort {
  /**
   * Orders a file of a list, which only whoever ordered it may read, for a day. Coordinators alone. Refuses as the list
   * does: NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND, EVENT_NOT_FOUND; and REFERENCE_REUSED.
   */
  exportList(viewer: Viewer, input: ExportListInput): Promise<ExportListResult>;
}
