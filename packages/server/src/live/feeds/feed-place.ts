import type { Resync } from "@igilik/schema";
import type { Board } from "../board.js";
import type { Boards } from "../boards.js";
import { type Version, compareVersions, formatVersion, parseVersion } from "../version.js";
import type { FeedName } from "./feed-log.repository.js";

/** Whether two places can be compared: one campaign, one epoch. */
export function isOneCourse(a: Version, b: Version): boolean {
  return a.slug === b.slug && a.epoch === b.epoch;
}

/** The place of the feed's newest item; before the first one, the beginning of the epoch. */
export function endOfFeed({ version, body }: Board, feed: FeedName): Version {
  const [seq, ordinal] = body.f?.[feed] ?? [0, 0];
  return { ...version, seq, ordinal };
}

/** Where somebody begins who wants only what comes: the board's version, after the items that came with it. */
export function nowOfFeed(board: Board, feed: FeedName): Version {
  const end = endOfFeed(board, feed);
  return end.seq === board.version.seq ? end : board.version;
}

/** Tells a follower that it begins at this place. */
export function resyncAt(place: Version): Resync {
  return { __typename: "Resync", version: formatVersion(place) };
}

/**
 * The place from which a follower goes on. One that this node does not know is looked up first; one that nobody
 * wrote, or of another epoch or campaign, is undefined: the follower begins with Resync.
 */
export async function placeInFeed(
  boards: Boards,
  campaignId: string,
  feed: FeedName,
  after: string | null,
): Promise<Version | undefined> {
  let board = await boards.board(campaignId);
  const seen = after === null ? undefined : parseVersion(after);
  if (!seen || seen.slug !== board.version.slug) return undefined;
  if (compareVersions(seen, nowOfFeed(board, feed)) > 0) board = await boards.refresh(campaignId);
  const now = nowOfFeed(board, feed);
  return isOneCourse(seen, now) && compareVersions(seen, now) <= 0 ? seen : undefined;
}
