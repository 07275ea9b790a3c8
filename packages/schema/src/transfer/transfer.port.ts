import type { Viewer } from "../access/viewer.js";
import type { ImportProgrammeInput, ImportProgrammeResult, ImportRow } from "./import.type.js";
import type { Language } from "../localized-text.type.js";
import type { Connection, Page } from "../connection.js";
import type { ImportThankYousInput, ImportThankYousResult } from "./import-thank-yous.type.js";
import type { StartImportResult } from "./start-import.type.js";
import type {
  LeaveRefusedRowsInput,
  LeaveRefusedRowsResult,
  ProgrammeImportView,
  UndoImportInput,
  UndoImportResult,
} from "./programme-import.type.js";

/** Files that come in. */
export interface TransferPort {
  /**
   * Reads a programme in and says what became of each row. Reading the same file twice changes nothing; with `dryRun`
   * nothing is kept. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, CAMPAIGN_NOT_FOUND, CAMPAIGN_CLOSED,
   * FILE_NOT_CSV, FILE_WRONG_COLUMNS, FILE_WRONG_ENCODING, FILE_TOO_LARGE, TOO_MANY_ROWS, REFERENCE_REUSED, and
   * BAD_INPUT for a mended cell on a line that holds no row. With `mends`: IMPORT_NOT_FOUND, WRONG_STATE when none of that
   * import's rows waits, and BAD_INPUT for a file that does not hold them one for one.
   */
  importProgramme(
    viewer: Viewer,
    input: ImportProgrammeInput,
    dryRun: boolean,
  ): Promise<ImportProgrammeResult>;

  /**
   * Reads thanks of the street in: new ones wait for a decision. Reading the same file twice changes nothing; with
   * `dryRun` nothing is kept. Refuses as `importProgramme`, and CAMPAIGN_CLOSED also before the campaign is announced.
   */
  importThankYous(
    viewer: Viewer,
    input: ImportThankYousInput,
    dryRun: boolean,
  ): Promise<ImportThankYousResult>;

  /**
   * Orders a job that does what `importProgramme` does without `dryRun`; that, asked again with the same input, answers
   * what became of it. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND, FILE_TOO_LARGE, BAD_INPUT for what is not
   * base64, and REFERENCE_REUSED; whatever else `importProgramme` refuses ends the job.
   */
  startProgrammeImport(viewer: Viewer, input: ImportProgrammeInput): Promise<StartImportResult>;

  /** As `startProgrammeImport`, for `importThankYous`. */
  startThankYousImport(viewer: Viewer, input: ImportThankYousInput): Promise<StartImportResult>;

  /**
   * Programmes that were read in and kept, the newest first. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND,
   * CURSOR_INVALID.
   */
  programmeImports(
    viewer: Viewer,
    campaign: string | null,
    page: Page,
  ): Promise<Connection<ProgrammeImportView>>;

  /**
   * The rows that an import refused, as they stood after mending, in the file's order. Refuses NOT_SIGNED_IN,
   * NOT_ALLOWED, IMPORT_NOT_FOUND.
   */
  refusedRows(viewer: Viewer, importId: string, language: Language): Promise<ImportRow[]>;

  /**
   * Says that the refused rows of an import need no mending. Refuses NOT_SIGNED_IN, NOT_ALLOWED, IMPORT_NOT_FOUND,
   * CAMPAIGN_CLOSED, REFERENCE_REUSED, and WRONG_STATE when none of them waits.
   */
  leaveRefusedRows(viewer: Viewer, input: LeaveRefusedRowsInput): Promise<LeaveRefusedRowsResult>;

  /**
   * Undoes an import as a whole, or with `dryRun` says what would become of it and what hinders it. Refuses
   * NOT_SIGNED_IN, NOT_ALLOWED, IMPORT_NOT_FOUND, CAMPAIGN_CLOSED, WRONG_STATE for one that is undone, REFERENCE_REUSED,
   * and IMPORT_TOUCHED, unless it is a dry run, for one whose events were touched since.
   */
  undoImport(viewer: Viewer, input: UndoImportInput, dryRun: boolean): Promise<UndoImportResult>;
}
