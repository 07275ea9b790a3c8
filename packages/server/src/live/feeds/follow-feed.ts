import type { Resync } from "@igilik/schema";
import type { Database } from "../../database/database.js";
import type { Board } from "../board.js";
import type { Boards } from "../boards.js";
import { type Version, compareVersions } from "../version.js";
import { type Feed, type FeedEvent, readStretch } from "./feed.js";
import { endOfFeed, isOneCourse, nowOfFeed, resyncAt } from "./feed-place.js";

/** Where a follower in this process reads. */
export interface FeedSource {
  db: Database;
  boards: Boards;
  /** The campaign that is meant now. */
  campaignId: () => string;
  /** Only the items that are this organization's; null: everybody's. */
  organizationId: string | null;
}

/** A feed for one reader in this process: everything after `seen`, or Resync; then each item once and in order. */
export async function* followFeed<Event extends FeedEvent>(
  { db, boards, campaignId, organizationId }: FeedSource,
  feed: Feed<Event>,
  seen: Version | undefined,
): AsyncGenerator<Event | Resync, never> {
  let place = seen;
  for (;;) {
    const board = await boards.board(campaignId());
    if (!place || !isOneCourse(place, board.version)) {
      place = nowOfFeed(board, feed.name);
      yield resyncAt(place);
      continue;
    }
    const end = endOfFeed(board, feed.name);
    if (compareVersions(end, place) <= 0) {
      await nextBoard(boards);
      continue;
    }
    const stretch: Awaited<ReturnType<typeof readStretch<Event>>> = await readStretch(
      db,
      feed,
      { campaignId: board.campaignId, organizationId },
      place,
      end,
    );
    for (const { event } of stretch.events) yield event;
    place = stretch.isPruned ? undefined : stretch.end;
  }
}

function nextBoard(boards: Boards): Promise<Board> {
  return new Promise((resolve) => {
    const stop = boards.onBoard((board) => {
      stop();
      resolve(board);
    });
  });
}
