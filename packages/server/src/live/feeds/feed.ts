import type { Database } from "../../database/database.js";
import { type Version, formatVersion } from "../version.js";
import {
  type FeedItem,
  type FeedName,
  type FeedPage,
  type FeedPart,
  readFeedPage,
} from "./feed-log.repository.js";

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

/** Whose items of a campaign's feed somebody follows. */
type FollowedPart = Omit<FeedPart, "feed">;

/** Reads the next events of a feed after one place and up to another, both of one campaign and epoch. */
export async function readStretch<Event extends FeedEvent>(
  db: Database,
  feed: Feed<Event>,
  followed: FollowedPart,
  after: Version,
  upTo: Version,
): Promise<Stretch<Event>> {
  const page = await readFeedPage(db, { ...followed, feed: feed.name }, after, upTo, pageItems);
  return showPage(feed, followed, page, upTo);
}

/** Shows of a page that was read up to a place, at most `pageItems` long, what is of the part that is followed. */
export async function showPage<Event extends FeedEvent>(
  feed: Feed<Event>,
  { campaignId, organizationId }: FollowedPart,
  { isPruned, items }: FeedPage,
  upTo: Version,
): Promise<Stretch<Event>> {
  const followed = items
    .filter((item) => organizationId === null || item.organizationId === organizationId)
    .map((item) => ({ ...item, versionText: formatVersion(item.version) }));
  const events = followed.length > 0 ? await feed.show(followed, campaignId) : [];
  return {
    isPruned,
    events: events.flatMap((event, i) => {
      const version = followed[i]?.version;
      return version ? [{ version, event }] : [];
    }),
    // What was read may be more than what is shown: the place is that of the last item that was looked at.
    end: items.length < pageItems ? upTo : (items.at(-1)?.version ?? upTo),
  };
}
