import { type CampaignView, type Connection, DomainError, toConnection } from "@igilik/schema";
import type { ExportGround } from "../list-export.js";

/**
 * The campaign whose own lists are read: the one that is named, else the current one.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND
 */
export async function ownCampaign(
  { services, viewer }: ExportGround,
  slug: string | null | undefined,
): Promise<CampaignView> {
  const { campaigns } = services;
  const campaign = await (slug ? campaigns.bySlug(viewer, slug) : campaigns.current(viewer));
  if (!campaign) throw new DomainError("CAMPAIGN_NOT_FOUND");
  return campaign;
}

/** A list that a campaign has in one piece: all of it is the only page. */
export function onePage<Row extends { id: string }>(rows: readonly Row[]): Connection<Row> {
  return toConnection(rows, rows.length, ({ id }) => id);
}
