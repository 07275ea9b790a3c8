import type { TransferPort } from "@igilik/schema";
import type { Platform } from "../platform.js";
import { importProgramme } from "./import-programme.js";
import { importThankYous } from "./import-thank-yous.js";
import { leaveRefusedRows } from "./past/leave-refused-rows.js";
import { programmeImports } from "./past/list-imports.js";
import { refusedRows } from "./past/refused-rows.js";
import { undoImport } from "./past/undo-import.js";
import { startImport } from "./start-import.js";

/** Files that come in by mutation: tried and read in at once, or by a job. */
export function createTransferService(
  platform: Pick<Platform, "codeBooks" | "db" | "writes" | "writer" | "jobQueue">,
): TransferPort {
  return {
    importProgramme: (viewer, input, dryRun) => importProgramme(platform, viewer, input, dryRun),
    importThankYous: (viewer, input, dryRun) => importThankYous(platform, viewer, input, dryRun),
    startProgrammeImport: (viewer, input) => startImport(platform, viewer, "IMPORT_PROGRAMME", input),
    startThankYousImport: (viewer, input) => startImport(platform, viewer, "IMPORT_THANK_YOUS", input),
    programmeImports: (viewer, campaign, page) => programmeImports(platform, viewer, campaign, page),
    refusedRows: (viewer, id, language) => refusedRows(platform.db, viewer, id, language),
    leaveRefusedRows: (viewer, input) => leaveRefusedRows(platform, viewer, input),
    undoImport: (viewer, input, dryRun) => undoImport(platform, viewer, input, dryRun),
  };
}
