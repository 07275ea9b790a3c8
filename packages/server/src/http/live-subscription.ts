import type { Viewer } from "@igilik/schema";
import type { WebSocket } from "ws";
import type { Feeds } from "../live/feeds/feed.js";
import type { FeedHub } from "../live/feeds/feed-hub.js";
import type { GroupPlaces } from "../live/group-places.js";
import { Member } from "../live/member.js";
import { placeCursor } from "../live/place-cursor.js";
import type { ReaderWatch } from "../live/reader-watch.js";
import type { LiveOperation } from "./live-operation.js";
import { type LiveGround, planLive } from "./live-plan.js";

/** What live subscriptions stand on. */
export interface LiveHall extends LiveGround {
  feedHub: FeedHub;
  feeds: Feeds;
  places: GroupPlaces;
}

/**
 * Puts a socket's operation into its group and hands back what graphql-ws waits on. The group writes to the socket
 * itself, so the iterator only ends: it never yields.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, NOT_SIGNED_IN, NOT_ALLOWED, TOO_COMPLEX
 */
export async function subscribeLive(
  hall: LiveHall,
  viewer: Viewer,
  socket: WebSocket,
  operationId: string,
  watch: ReaderWatch,
  operation: LiveOperation,
): Promise<AsyncIterableIterator<never>> {
  const { boards, fanOut, places } = hall;
  const { key, plan, book } = planLive(hall, viewer, operation);
  const giveBack = places.take(viewer.address ?? "unknown", key);
  try {
    const seen = await placeCursor(boards, book, operation.after);
    const leave = await fanOut.join(key, plan, new Member(socket, operationId, watch, seen));
    return untilLeft(() => {
      leave();
      giveBack();
    });
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** All of next, return and throw, and `return` also ends a `next` that waits: graphql-ws calls it on `complete`. */
export function untilLeft(leave: () => void): AsyncIterableIterator<never> {
  let end: (result: IteratorReturnResult<undefined>) => void = () => {};
  const ended = new Promise<IteratorReturnResult<undefined>>((resolve) => {
    end = resolve;
  });
  const finish = (): Promise<IteratorReturnResult<undefined>> => {
    leave();
    end({ done: true, value: undefined });
    return ended;
  };
  return {
    next: () => ended,
    return: finish,
    throw: async (error) => {
      await finish();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
