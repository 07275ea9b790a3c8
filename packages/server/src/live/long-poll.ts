import { DomainError } from "@igilik/schema";
import type { Boards } from "./boards.js";
import type { CampaignBook } from "./code-books.js";
import { placeCursor } from "./place-cursor.js";
import { compareVersions } from "./version.js";
import type { WaitingRoom } from "./waiting-room.js";

const waitAtMostSeconds = 20;

/** A request that waits for what it does not have yet. */
export interface LongPoll {
  /** Counted by it, so that nobody alone takes all places. */
  address: string;
  /** The version that the caller has; null: there is nothing to wait for. */
  after: string | null;
  /** 0 to 20; null: do not wait. */
  waitSeconds: number | null;
  /** Calls back when the caller is gone; returns how to stop. */
  whenGone?: ((listener: () => void) => () => void) | undefined;
}

/**
 * Resolves as soon as there is a newer version than `after`, and else after `waitSeconds`; at once when the caller is
 * gone, the room closes or has no place. A cursor that is none of ours is not waited for; one that is newer than what this
 * node knows is looked up first, so that nobody is shown an older board than they had.
 *
 * @param shown the campaign that the caller is shown now; another one when it follows the current one
 * @throws DomainError BAD_INPUT for a wait that is not from 0 to 20 seconds
 */
export async function waitForNewer(
  { boards, waiting }: { boards: Boards; waiting: WaitingRoom },
  shown: () => CampaignBook | undefined,
  { address, after, waitSeconds, whenGone }: LongPoll,
): Promise<void> {
  if (waitSeconds !== null && (waitSeconds < 0 || waitSeconds > waitAtMostSeconds)) {
    throw new DomainError("BAD_INPUT", `wait is from 0 to ${waitAtMostSeconds} seconds.`);
  }
  const book = shown();
  // Also for who does not wait: what another node has shown already is looked up.
  const seen = book && (await placeCursor(boards, book, after));
  const hasNewer = (): boolean => {
    const campaign = shown();
    const version = campaign && boards.known(campaign.id)?.version;
    return version !== undefined && (version.slug !== seen?.slug || compareVersions(version, seen) > 0);
  };
  if (!seen || !waitSeconds || hasNewer()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stopListening();
      stopWatching?.();
      leave?.();
      resolve();
    };
    const timer = setTimeout(end, waitSeconds * 1_000);
    const stopListening = boards.onBoard(() => {
      if (hasNewer()) end();
    });
    const stopWatching = whenGone?.(end);
    const leave = waiting.enter(address, end);
    if (!leave) end();
  });
}
