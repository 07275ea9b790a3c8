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
    toMend,
    leftAt,
    leftBy,
    leftReason,
    undoneAt,
    undoneBy,
    undoReason,
  }: ImportRecord,
  timeZone: string,
): ProgrammeImportView {
  return {
    ...{ id, fileName, by, imported, changed, repeated, refused, toMend },
    ...{ leftBy, leftReason, undoneBy, undoReason },
    importedAt: toZonedIso(importedAt, timeZone),
    leftAt: leftAt && toZonedIso(leftAt, timeZone),
    undoneAt: undoneAt && toZonedIso(undoneAt, timeZone),
  };
}
