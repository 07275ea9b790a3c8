import { type Context as OperationContext, DomainError, type Services, type Viewer } from "@igilik/schema";
import type { GraphQLSchema } from "graphql";
import { isPublic } from "../access/permissions.js";
import { anonymousViewer } from "../access/viewers.js";
import type { Logger } from "pino";
import type { WebSocket } from "ws";
import type { CampaignBook, CodeBooks } from "../live/code-books.js";
import type { Boards } from "../live/boards.js";
import type { FanOut } from "../live/fan-out.js";
import type { GroupPlan } from "../live/group.js";
import { findCampaign } from "../live/find-campaign.js";
import type { GroupPlaces } from "../live/group-places.js";
import { Member } from "../live/member.js";
import { toProgressView } from "../live/progress-view.js";
import type { ReaderWatch } from "../live/reader-watch.js";
import { type Version, compareVersions, parseVersion } from "../live/version.js";
import { formatError } from "./format-error.js";
import type { LiveOperation } from "./live-operation.js";
import { noSession } from "./no-session.js";

/** Distinct operations watched at once, at most: sharing is what makes watching cheap. */
const groupsAtMost = 5_000;

/** What live subscriptions stand on. */
export interface LiveHall {
  schema: GraphQLSchema;
  services: Services;
  boards: Boards;
  codeBooks: CodeBooks;
  fanOut: FanOut;
  places: GroupPlaces;
  logger: Logger;
}

/**
 * Puts a socket's operation into its group and hands back what graphql-ws waits on. The group writes to the socket
 * itself, so the iterator only ends: it never yields.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, TOO_COMPLEX
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
  const book = findCampaign(hall, viewer, operation.campaign);
  const scope = isPublic(book) ? "public" : "coordinator";
  const key = `${scope} ${operation.pace} ${operation.key}`;
  if (!fanOut.has(key) && fanOut.groupCount >= groupsAtMost) {
    throw new DomainError("TOO_COMPLEX", "Too many different operations are watched now. Try again later.");
  }
  const giveBack = places.take(viewer.address ?? "unknown", key);
  const context: OperationContext = {
    viewer: anonymousViewer({ requestId: "live", address: null }), // what is shared must not depend on who asks
    session: noSession,
    services: hall.services,
  };
  const plan: GroupPlan = {
    schema: hall.schema,
    document: operation.document,
    operationName: operation.operationName,
    variables: operation.variables,
    pace: operation.pace,
    contextValue: context,
    board: () => {
      const shown = operation.campaign === null ? hall.codeBooks.current() : book;
      return shown && boards.known(shown.id);
    },
    root: (board) => {
      const names = hall.codeBooks.get(board.campaignId);
      if (!names) throw new DomainError("CAMPAIGN_NOT_FOUND");
      return toProgressView(board, names);
    },
    formatError: (error) => formatError(error, context.viewer.requestId, hall.logger),
  };
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

/**
 * The version from which the member goes on. One that this node does not know is looked up first; one that nobody
 * wrote, or of another epoch or campaign, counts as none: the member gets a snapshot.
 */
async function placeCursor(
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

/** All of next, return and throw, and `return` also ends a `next` that waits: graphql-ws calls it on `complete`. */
function untilLeft(leave: () => void): AsyncIterableIterator<never> {
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
