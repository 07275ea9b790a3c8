import { DomainError, type Services, type Viewer } from "@igilik/schema";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Boards } from "../live/boards.js";
import type { CodeBooks } from "../live/code-books.js";
import type { FanOut } from "../live/fan-out.js";
import type { GroupPlan } from "../live/group.js";
import { toProgressView } from "../live/progress-view.js";
import { type GroupChoice, chooseGroup } from "./choose-group.js";
import { formatError } from "./format-error.js";
import type { LiveOperation } from "./live-operation.js";
import { sharedContext, sharedRequestId } from "./shared-context.js";

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
export interface LivePlan extends GroupChoice {
  plan: GroupPlan;
}

/**
 * Finds an operation's group.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, NOT_SIGNED_IN, NOT_ALLOWED, TOO_COMPLEX
 */
export function planLive(ground: LiveGround, viewer: Viewer, operation: LiveOperation): LivePlan {
  const { boards, codeBooks, fanOut, logger, schema, services } = ground;
  const group = chooseGroup(ground, viewer, operation);
  const key = `${operation.pace} ${group.key}`;
  if (!fanOut.has(key) && fanOut.groupCount >= groupsAtMost) {
    throw new DomainError("TOO_COMPLEX", "Too many different operations are watched now. Try again later.");
  }
  const plan: GroupPlan = {
    schema,
    document: operation.document,
    variables: operation.variables,
    pace: operation.pace,
    contextValue: sharedContext(services),
    board: () => {
      const shown = group.shown();
      return shown && boards.known(shown.id);
    },
    root: (board) => {
      const names = codeBooks.get(board.campaignId);
      if (!names) throw new DomainError("CAMPAIGN_NOT_FOUND");
      return toProgressView(board, names);
    },
    formatError: (error) => formatError(error, sharedRequestId, logger),
  };
  return { ...group, key, plan };
}
