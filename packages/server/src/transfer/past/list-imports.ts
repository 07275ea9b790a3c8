import {
  type Connection,
  type Page,
  type ProgrammeImportView,
  toConnection,
  type Viewer,
} from "@igilik/schema";
import { requirePermission } from "../../access/permissions.js";
import { fromCursor, toCursor } from "../../database/keyset.js";
import { findCampaign } from "../../live/find-campaign.js";
import type { Platform } from "../../platform.js";
import { listImports } from "./import-log.repository.js";
import { toImportView } from "./import-view.js";

/** The programmes that were read into a campaign. */
export async function programmeImports(
  platform: Pick<Platform, "codeBooks" | "db">,
  viewer: Viewer,
  campaign: string | null,
  page: Page,
): Promise<Connection<ProgrammeImportView>> {
  requirePermission(viewer, "MANAGE_EVENTS");
  const book = findCampaign(platform, viewer, campaign);
  const [before] = page.after ? fromCursor(page.after, ["id"]) : [];
  const rows = await listImports(platform.db, book.id, before, page.first + 1);
  const views = rows.map((row) => toImportView(row, book.timeZone));
  return toConnection(views, page.first, ({ id }) => toCursor([id]));
}
