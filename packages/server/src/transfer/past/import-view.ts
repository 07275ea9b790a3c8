import type { ProgrammeImportView } from "@igilik/schema";
import { toZonedIso } from "../../local-time.js";
import type { ImportRecord } from "./import-log.repository.js";

/** An import as the contract shows it. */
export function toImportView(
  {
    id,
    fileName,
    by,
    importedAt,
    imported,
    changed,
    repeated,
    refused,
    undoneAt,
    undoneBy,
    undoReason,
  }: ImportRecord,
  timeZone: string,
): ProgrammeImportView {
  return {
    ...{ id, fileName, by, imported, changed, repeated, refused, undoneBy, undoReason },
    importedAt: toZonedIso(importedAt, timeZone),
    undoneAt: undoneAt && toZonedIso(undoneAt, timeZone),
  };
}
