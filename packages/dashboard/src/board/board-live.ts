import { createContext, use } from "react";
import type { BoardFiguresFragment } from "../graphql/generated";
import type { LiveProgress } from "../graphql/live-progress";

/** The figures as the board shows them. */
export type BoardFigures = BoardFiguresFragment;

/** The one stream of the page. */
export type BoardLive = LiveProgress<BoardFigures>;

/** Handed down once, so that a part of the page can be drawn alone in a test. */
export const BoardLiveContext = createContext<BoardLive | undefined>(undefined);

/** The page's stream. */
export function useBoardLive(): BoardLive {
  const live = use(BoardLiveContext);
  if (!live) throw new Error("useBoardLive needs a BoardLiveContext above it.");
  return live;
}
