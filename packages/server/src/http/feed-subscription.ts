import { DomainError, type Viewer } from "@igilik/schema";
import { execute } from "graphql";
import type { WebSocket } from "ws";
import type { Feed, FeedEvent } from "../live/feeds/feed.js";
import type { FeedPlan } from "../live/feeds/feed-group.js";
import { FeedMember } from "../live/feeds/feed-member.js";
import { placeInFeed } from "../live/feeds/feed-place.js";
import { nextMessageEnd } from "../live/frames.js";
import type { ReaderWatch } from "../live/reader-watch.js";
import { type GroupChoice, chooseGroup } from "./choose-group.js";
import { formatError } from "./format-error.js";
import type { FeedOperation } from "./live-operation.js";
import { groupsAtMost } from "./live-plan.js";
import { type LiveHall, untilLeft } from "./live-subscription.js";
import { sharedContext, sharedRequestId } from "./shared-context.js";

/**
 * Puts a socket's operation on a feed into its group, and hands back what graphql-ws waits on: as with `progress`, the
 * group writes to the socket itself.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, NOT_SIGNED_IN, NOT_ALLOWED, TOO_COMPLEX
 */
export async function subscribeFeed(
  hall: LiveHall,
  viewer: Viewer,
  socket: WebSocket,
  operationId: string,
  watch: ReaderWatch,
  operation: FeedOperation,
): Promise<AsyncIterableIterator<never>> {
  const { boards, feedHub, feeds, places } = hall;
  const feed = feeds[operation.feed];
  const { book, ...group } = chooseGroup(hall, viewer, operation);
  const key = `feed ${group.key}`;
  if (!feedHub.has(key) && feedHub.groupCount >= groupsAtMost) {
    throw new DomainError("TOO_COMPLEX", "Too many different operations are watched now. Try again later.");
  }
  const giveBack = places.take(viewer.address ?? "unknown", key);
  try {
    const seen = await placeInFeed(boards, book.id, feed.name, operation.after);
    const member = new FeedMember(socket, operationId, watch, seen);
    const plan = planFeed(hall, feed, operation, group);
    const leave = await feedHub.join(key, plan, book.id, member);
    return untilLeft(() => {
      leave();
      giveBack();
    });
  } catch (error) {
    giveBack();
    throw error;
  }
}

function planFeed(
  { schema, services, boards, logger }: LiveHall,
  feed: Feed<FeedEvent>,
  operation: FeedOperation,
  { shown, organizationId }: Pick<GroupChoice, "shown" | "organizationId">,
): FeedPlan {
  const contextValue = sharedContext(services);
  return {
    feed,
    organizationId,
    board: () => boards.known(shown()?.id ?? ""),
    async serialize(event) {
      const { data, errors } = await execute({
        schema,
        document: operation.document,
        variableValues: operation.variables,
        contextValue,
        rootValue: event,
      });
      const message = {
        data,
        ...(errors ? { errors: errors.map((error) => formatError(error, sharedRequestId, logger)) } : {}),
        extensions: { version: event.version },
      };
      return nextMessageEnd(JSON.stringify(message));
    },
  };
}
