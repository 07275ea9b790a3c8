import { print } from "graphql";
import { WatchBoardProgressDocument } from "../../packages/dashboard/src/graphql/generated.js";

/**
 * The public board's own subscription, word for word but for its pace: a board asks for one version a second at most,
 * and what is measured is each version delivered to everybody.
 */
export function boardSubscription(pace: "BOARD" | "SCREEN"): string {
  const text = print(WatchBoardProgressDocument);
  if (!text.includes("pace: BOARD")) throw new Error("the board's subscription asks for another pace now");
  return text.replace("pace: BOARD", `pace: ${pace}`);
}
