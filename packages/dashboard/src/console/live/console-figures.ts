import { createContext, use } from "react";
import type { ConsoleFiguresFragment } from "../../graphql/generated";
import type { LiveProgress } from "../../graphql/live-progress";

/** The figures as the console shows them. */
export type ConsoleFigures = ConsoleFiguresFragment;

/** The one stream of the page. */
export type ConsoleLive = LiveProgress<ConsoleFigures>;

/** Opens the stream of a campaign by its slug; left out, of the current one, also when another becomes it. */
export type OpenFigures = (campaign: string | undefined) => ConsoleLive;

/** Handed down by the campaign that is chosen. */
export const ConsoleLiveContext = createContext<ConsoleLive | undefined>(undefined);

/** The page's stream. */
export function useConsoleLive(): ConsoleLive {
  const live = use(ConsoleLiveContext);
  if (!live) throw new Error("useConsoleLive needs a ConsoleLiveContext above it.");
  return live;
}
