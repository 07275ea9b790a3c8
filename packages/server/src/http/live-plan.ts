import { type Context as OperationContext, DomainError, type Services, type Viewer } from "@igilik/schema";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { isPublic } from "../access/permissions.js";
import { anonymousViewer } from "../access/viewers.js";
import type { Boards } from "../live/boards.js";
import type { CampaignBook, CodeBooks } from "../live/code-books.js";
import type { FanOut } from "../live/fan-out.js";
import { findCampaign } from "../live/find-campaign.js";
import type { GroupPlan } from "../live/group.js";
import { toProgressView } from "../live/progress-view.js";
import { formatError } from "./format-error.js";
import type { LiveOperation } from "./live-operation.js";
import { noSession } from "./no-session.js";

/** Distinct selections served at once, at most: sharing is what makes watching cheap. */
export const groupsAtMost = 5_000;

/** What live operations stand on, over a socket and over HTTP. */
export interface LiveGround {
  schema: GraphQLSchema;
  services: Services;
  boards: Boards;
  codeBooks: CodeBooks;
  fanOut: FanOut;
  logger: Logger;
}

/** Which group an operation belongs to, and how the group is fed. */
export interface LivePlan {
  key: string;
  plan: GroupPlan;
  /** The campaign that is shown when the operation begins. */
  book: CampaignBook;
}

/**
 * Finds an operation's group.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, TOO_COMPLEX
 */
export function planLive(ground: LiveGround, viewer: Viewer, operation: LiveOperation): LivePlan {
  const { boards, codeBooks, fanOut, logger, schema, services } = ground;
  const book = findCampaign(ground, viewer, operation.campaign);
  const scope = isPublic(book) ? "public" : "coordinator";
  const key = `${scope} ${operation.pace} ${operation.key}`;
  if (!fanOut.has(key) && fanOut.groupCount >= groupsAtMost) {
    throw new DomainError("TOO_COMPLEX", "Too many different operations are watched now. Try again later.");
  }
  const contextValue: OperationContext = {
    viewer: anonymousViewer({ requestId: "live", address: null }), // what is shared must not depend on who asks
    session: noSession,
    services,
  };
  const plan: GroupPlan = {
    schema,
    document: operation.document,
    variables: operation.variables,
    pace: operation.pace,
    contextValue,
    board: () => {
      const shown = operation.campaign === null ? codeBooks.current() : book;
      return shown && boards.known(shown.id);
    },
    root: (board) => {
      const names = codeBooks.get(board.campaignId);
      if (!names) throw new DomainError("CAMPAIGN_NOT_FOUND");
      return toProgressView(board, names);
    },
    formatError: (error) => formatError(error, contextValue.viewer.requestId, logger),
  };
  return { key, plan, book };
}
