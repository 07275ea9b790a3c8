import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { ImportRosterInput, ImportRosterResult } from "./roster.input.js";
import type { RosterImportView, RosterRowView, RosterVerdict } from "./roster.type.js";

/** Rosters: files of people, read in by jobs. */
export interface RostersPort {
  /**
   * Orders a roster to be read in, or to be tried. Refuses NOT_SIGNED_IN, NOT_ALLOWED, ORGANIZATION_NOT_FOUND,
   * FILE_NOT_FOUND, REFERENCE_REUSED. Its job ends with FILE_NOT_CSV, FILE_WRONG_COLUMNS, FILE_WRONG_ENCODING,
   * FILE_NOT_FOUND or TOO_MANY_ROWS when the file cannot be read.
   */
  importRoster(viewer: Viewer, input: ImportRosterInput, dryRun: boolean): Promise<ImportRosterResult>;

  /** An import as it stands. Refuses NOT_SIGNED_IN, NOT_ALLOWED, ROSTER_NOT_FOUND. */
  byId(viewer: Viewer, id: string): Promise<RosterImportView>;

  /**
   * Rows of an import that the viewer may read already, in the file's order: those of one verdict, or all that somebody
   * should look at. Of people who were taken without a question only children without consent are kept. Refuses
   * CURSOR_INVALID.
   */
  rowsOf(
    importId: string,
    verdict: RosterVerdict | null,
    page: Page,
  ): MaybePromise<Connection<RosterRowView>>;
}
