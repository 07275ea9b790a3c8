import type { Board } from "./board.js";
import { compareVersions, parseVersion } from "./version.js";

/** Where boards come from and which campaign is meant at any time. */
export interface BoardSource {
  board(): Promise<Board>;
  known(): Board | undefined;
  onBoard(listener: (board: Board) => void): () => void;
}

/**
 * The state topic for one reader in this process: a snapshot first, unless `after` is the current version; then only
 * newer versions. It holds one slot: a slow reader skips to the newest.
 */
export function followBoards(
  source: BoardSource,
  after: string | null,
  everyMs: number,
): AsyncIterableIterator<Board> {
  let slot: Board | undefined;
  let sent: Board | undefined;
  let isDone = false;
  let isStarted = false;
  let stir: (() => void) | undefined;
  const stop = source.onBoard(() => {
    slot = source.known();
    stir?.();
  });
  const seen = after === null ? undefined : parseVersion(after);

  const isNews = (board: Board): boolean =>
    !sent || sent.campaignId !== board.campaignId || compareVersions(board.version, sent.version) > 0;

  const finish = (): IteratorReturnResult<undefined> => {
    isDone = true;
    stop();
    stir?.();
    return { done: true, value: undefined };
  };

  return {
    async next() {
      if (!isStarted) {
        isStarted = true;
        slot = await source.board();
        const isCurrent = seen?.slug === slot.version.slug && compareVersions(seen, slot.version) === 0;
        if (isCurrent) sent = slot;
      }
      const notBefore = sent ? Date.now() + everyMs : 0;
      for (;;) {
        if (isDone) return finish();
        const waitMs = notBefore - Date.now();
        if (waitMs <= 0 && slot && isNews(slot)) {
          sent = slot;
          return { done: false, value: slot };
        }
        const hasNews = slot !== undefined && isNews(slot);
        await new Promise<void>((resolve) => {
          const timer = hasNews ? setTimeout(resolve, waitMs) : undefined;
          stir = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        stir = undefined;
      }
    },
    async return() {
      return finish();
    },
    async throw(error) {
      finish();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
