import type { Boards } from "./boards.js";
import type { CampaignBook } from "./code-books.js";
import { type Version, compareVersions, parseVersion } from "./version.js";

/**
 * The version from which a reader goes on. One that this node does not know is looked up first; one that nobody
 * wrote, or of another epoch or campaign, counts as none: the reader gets a snapshot.
 */
export async function placeCursor(
  boards: Boards,
  book: CampaignBook,
  after: string | null,
): Promise<Version | undefined> {
  let board = await boards.board(book.id);
  const seen = after === null ? undefined : parseVersion(after);
  if (!seen || seen.slug !== book.slug) return undefined;
  if (compareVersions(seen, board.version) > 0) board = await boards.refresh(book.id);
  const isKnown = seen.epoch === board.version.epoch && compareVersions(seen, board.version) <= 0;
  return isKnown ? seen : undefined;
}
