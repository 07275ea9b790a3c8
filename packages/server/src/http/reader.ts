import type { WebSocket } from "ws";
import { ReaderWatch } from "../live/reader-watch.js";

type Joined = AsyncIterableIterator<never>;

/**
 * One socket with its live operations: one an id, and none once it is closed. graphql-ws forgets an operation whose
 * id is taken again while it still joins, so whoever was there before leaves here.
 */
export class Reader {
  readonly watch: ReaderWatch;
  readonly #socket: WebSocket;
  readonly #joined = new Map<string, Joined>();

  constructor(socket: WebSocket) {
    this.watch = new ReaderWatch(socket);
    this.#socket = socket;
    socket.once("close", () => {
      for (const joined of this.#joined.values()) void joined.return?.();
      this.#joined.clear();
    });
  }

  /** Puts the operation in the place of another one with its id. */
  keep(id: string, joined: Joined): Joined {
    void this.#joined.get(id)?.return?.();
    this.#joined.set(id, joined);
    if (this.#socket.readyState !== this.#socket.OPEN) void joined.return?.();
    return joined;
  }
}
