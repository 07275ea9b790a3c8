import type { ImportRow, Language, Viewer } from "@igilik/schema";
import { requirePermission } from "../../access/permissions.js";
import { requireOwnCampaign } from "../../campaigns/require-campaign.js";
import type { Database } from "../../database/database.js";
import { toImportRow } from "../import-row.js";
import { readRefusedRows } from "./refused-rows.repository.js";
import { requireImport } from "./require-import.js";

/** The rows that an import refused, to be mended when there is time for them. */
export async function refusedRows(
  db: Database,
  viewer: Viewer,
  importId: string,
  language: Language,
): Promise<ImportRow[]> {
  requirePermission(viewer, "MANAGE_EVENTS");
  const { campaignId } = await requireImport(db, importId);
  await requireOwnCampaign(db, viewer, campaignId);
  const rows = await readRefusedRows(db, importId);
  return rows.map(({ outcome, cells }) => toImportRow(outcome, cells, language));
}
