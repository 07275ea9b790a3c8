import { DomainError, type Permission, type Viewer } from "@igilik/schema";
import type { CampaignBook } from "../live/code-books.js";

/**
 * Asks the viewer first, as every service method that needs a permission does.
 *
 * @throws DomainError NOT_SIGNED_IN for a stranger, NOT_ALLOWED for an account without the permission
 */
export function requirePermission(viewer: Viewer, permission: Permission): void {
  if (viewer.permissions.includes(permission)) return;
  throw new DomainError(viewer.accountId === null ? "NOT_SIGNED_IN" : "NOT_ALLOWED");
}

/**
 * A demonstration's accounts act on demonstrations only, and nobody's real work lands in one by mistake.
 *
 * @throws DomainError DEMONSTRATION_ONLY
 */
export function requireSameWorld(viewer: Viewer, campaign: Pick<CampaignBook, "isDemonstration">): void {
  if (viewer.isDemonstrationOnly && !campaign.isDemonstration) throw new DomainError("DEMONSTRATION_ONLY");
}

/** Drafts and rehearsals are for coordinators; everything else is for everybody. */
export function isPublic(campaign: Pick<CampaignBook, "phase" | "isRehearsal">): boolean {
  return campaign.phase !== "DRAFT" && !campaign.isRehearsal;
}

/** What is public, and for coordinators everything of their world. An organization reads what everybody reads. */
export function mayRead(
  viewer: Viewer,
  campaign: Pick<CampaignBook, "phase" | "isRehearsal" | "isDemonstration">,
): boolean {
  if (viewer.permissions.includes("MANAGE_EVENTS"))
    return campaign.isDemonstration || !viewer.isDemonstrationOnly;
  return isPublic(campaign);
}
