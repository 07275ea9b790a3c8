import type { Database } from "../../database/database.js";
import { type Version, formatVersion } from "../version.js";
import { type FeedItem, type FeedName, readFeedPage } from "./feed-log.repository.js";

/** What a follower is told: an item of a feed, or Resync. */
export interface FeedEvent {
  readonly __typename: string;
  readonly version: string;
}

/** A feed: how its items become what followers are told. */
export interface Feed<Event extends FeedEvent> {
  name: FeedName;
  /** Reads what the items are about, as it stands now; one event for each item, in their order. */
  show(items: readonly PlacedItem[], campaignId: string): Promise<Event[]>;
}

/** All feeds by their names. */
export type Feeds = Readonly<Record<FeedName, Feed<FeedEvent>>>;

/** An item with its version as clients carry it. */
export interface PlacedItem extends FeedItem {
  versionText: string;
}

/** Events after one place of a feed, the oldest first. */
export interface Stretch<Event> {
  /** Something after that place is not kept any more; there are no events then. */
  isPruned: boolean;
  events: { version: Version; event: Event }[];
  /** Nothing up to this place is missing. */
  end: Version;
}

/** Items that are read at once, at most: what a follower that catches up costs in memory. */
export const pageItems = 100;

/** Reads the next events of a feed after one place and up to another, both of one campaign and epoch. */
export async function readStretch<Event extends FeedEvent>(
  db: Database,
  feed: Feed<Event>,
  campaignId: string,
  after: Version,
  upTo: Version,
): Promise<Stretch<Event>> {
  const page = await readFeedPage(db, { campaignId, feed: feed.name }, after, upTo, pageItems);
  const items = page.items.map((item) => ({ ...item, versionText: formatVersion(item.version) }));
  const events = items.length > 0 ? await feed.show(items, campaignId) : [];
  return {
    isPruned: page.isPruned,
    events: events.flatMap((event, i) => {
      const version = items[i]?.version;
      return version ? [{ version, event }] : [];
    }),
    end: items.length < pageItems ? upTo : (items.at(-1)?.version ?? upTo),
  };
}
