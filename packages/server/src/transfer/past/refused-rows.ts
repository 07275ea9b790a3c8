import { DomainError, type ImportRow, type Language, type Viewer } from "@igilik/schema";
import { requirePermission } from "../../access/permissions.js";
import { requireOwnCampaign } from "../../campaigns/require-campaign.js";
import type { Database } from "../../database/database.js";
import { isUuid } from "../../uuid.js";
import { toImportRow } from "../import-row.js";
import { findImport, readRefusedRows } from "./import-log.repository.js";

/** The rows that an import refused, to be mended when there is time for them. */
export async function refusedRows(
  db: Database,
  viewer: Viewer,
  importId: string,
  language: Language,
): Promise<ImportRow[]> {
  requirePermission(viewer, "MANAGE_EVENTS");
  const found = isUuid(importId) ? await findImport(db, importId) : undefined;
  if (!found) throw new DomainError("IMPORT_NOT_FOUND");
  await requireOwnCampaign(db, viewer, found.campaignId);
  const rows = await readRefusedRows(db, importId);
  return rows.map(({ outcome, cells }) => toImportRow(outcome, cells, language));
}
