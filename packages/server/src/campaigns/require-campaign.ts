import { DomainError, type Viewer } from "@igilik/schema";
import { requireSameWorld } from "../access/permissions.js";
import type { Database } from "../database/database.js";
import { type CampaignRow, findCampaignBySlug, getCampaign } from "./campaign.repository.js";

/**
 * The campaign that somebody wants to write to, read from PostgreSQL: another node may have changed its phase.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, DEMONSTRATION_ONLY
 */
export async function requireCampaign(db: Database, viewer: Viewer, slug: string): Promise<CampaignRow> {
  const campaign = await findCampaignBySlug(db, slug);
  if (!campaign) throw new DomainError("CAMPAIGN_NOT_FOUND");
  return requireWorldOf(viewer, campaign);
}

/**
 * The campaign that an event or another of its parts belongs to, for somebody who wants to change that part.
 *
 * @throws DomainError DEMONSTRATION_ONLY
 */
export async function requireOwnCampaign(db: Database, viewer: Viewer, id: string): Promise<CampaignRow> {
  return requireWorldOf(viewer, await getCampaign(db, id));
}

function requireWorldOf(viewer: Viewer, campaign: CampaignRow): CampaignRow {
  requireSameWorld(viewer, { isDemonstration: campaign.is_demonstration });
  return campaign;
}
