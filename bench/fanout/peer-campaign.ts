import type { ProgressView } from "../../packages/schema/dist/index.js";
import { toBoard } from "../../packages/server/dist/live/board.js";
import { toProgressView } from "../../packages/server/dist/live/progress-view.js";
import type { IgilikServer } from "../../packages/server/dist/server.js";
import { openServer } from "../support/built-server.js";
import { nextBoard } from "./next-board.js";

/** What a peer shows: our schema and names, and versions that it delivers in its own way. */
export interface PeerCampaign {
  server: IgilikServer;
  /** The newest version. */
  current(): ProgressView;
  /** Makes the next version and tells its seq. */
  next(): number;
}

/** Opens our server without its port and takes the campaign that is on. */
export async function openPeerCampaign(databaseUrl: string): Promise<PeerCampaign> {
  const server = await openServer(databaseUrl, false);
  const campaign = server.platform.codeBooks.current();
  const book = campaign && server.platform.codeBooks.get(campaign.id);
  if (!book) throw new Error("there is no campaign to watch");
  let board = await server.platform.boards.board(book.id);
  return {
    server,
    current: () => toProgressView(board, book),
    next() {
      board = toBoard(nextBoard(board), board.version.slug);
      return board.version.seq;
    },
  };
}
