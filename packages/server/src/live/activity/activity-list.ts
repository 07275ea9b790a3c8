import { type Activity, type Connection, DomainError, type Page, toConnection } from "@igilik/schema";
import type { Database } from "../../database/database.js";
import { fromCursor, toCursor } from "../../database/keyset.js";
import type { CampaignBook } from "../code-books.js";
import { readNewestItems } from "../feeds/feed-log.repository.js";
import type { Feed } from "../feeds/feed.js";
import { type Version, formatVersion, parseVersion } from "../version.js";

/**
 * What a campaign's feed still keeps, the newest first: everybody's items, or only one organization's.
 *
 * @throws DomainError CURSOR_INVALID
 */
export async function listActivity(
  db: Database,
  feed: Feed<Activity>,
  campaign: CampaignBook,
  organizationId: string | null,
  { first, after }: Page,
): Promise<Connection<Activity>> {
  const before = after ? placeOf(after, campaign.slug) : undefined;
  const part = { campaignId: campaign.id, slug: campaign.slug, feed: feed.name, organizationId };
  const items = await readNewestItems(db, part, before, first + 1);
  const placed = items.map((item) => ({ ...item, versionText: formatVersion(item.version) }));
  const shown = placed.length > 0 ? await feed.show(placed, campaign.id) : [];
  return toConnection(shown, first, ({ version }) => toCursor([version]));
}

function placeOf(cursor: string, slug: string): Version {
  const version = parseVersion(fromCursor(cursor, ["text"])[0]);
  if (version?.slug !== slug) throw new DomainError("CURSOR_INVALID");
  return version;
}
