import type { WebSocket } from "ws";
import { isPublic } from "../access/permissions.js";
import type { Boards } from "../live/boards.js";
import type { CodeBooks } from "../live/code-books.js";

/** What a ping tells of. */
export interface PingGround {
  boards: Boards;
  codeBooks: CodeBooks;
  /** Time of the projector's last tick; undefined before the first one. */
  tickedAt: () => Date | undefined;
}

/**
 * Tells every socket which versions there are: a page that shows an older one knows that it is stale. Nobody is asked
 * who they are for it, so it names public campaigns only.
 */
export function ping(sockets: Iterable<WebSocket>, ground: PingGround): void {
  const versions = Object.entries(ground.boards.versions()).filter(([slug]) => {
    const book = ground.codeBooks.bySlug(slug);
    return book !== undefined && isPublic(book);
  });
  const message = JSON.stringify({
    type: "ping",
    payload: {
      versions: Object.fromEntries(versions),
      at: new Date().toISOString(),
      tickedAt: ground.tickedAt()?.toISOString() ?? null,
    },
  });
  for (const socket of sockets) {
    if (socket.readyState === socket.OPEN && socket.bufferedAmount === 0) socket.send(message);
  }
}
