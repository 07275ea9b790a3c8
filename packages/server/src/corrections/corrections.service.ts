import { type CorrectionsPort, toConnection } from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { requireEventOf } from "../events/require-event-of.js";
import { findCampaign } from "../live/find-campaign.js";
import type { EventLookup } from "../participation/event-lookup.js";
import type { Platform } from "../platform.js";
import { listCorrections } from "./correction.repository.js";
import { toCorrectionView } from "./correction-view.js";

/** Reads what was corrected. The mutations that correct write it, in the transaction that counts anew. */
export function createCorrectionsService(platform: Platform, events: EventLookup): CorrectionsPort {
  return {
    async list(viewer, { campaign, event }, page) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      const book = findCampaign(platform, viewer, campaign);
      if (event !== null) await requireEventOf(events, viewer, book.id, event);
      const [before] = page.after ? fromCursor(page.after, ["id"]) : [];
      const rows = await listCorrections(platform.db, book.id, event, before, page.first + 1);
      const views = rows.map((row) => toCorrectionView(row, book));
      return toConnection(views, page.first, ({ id }) => toCursor([id]));
    },
  };
}
