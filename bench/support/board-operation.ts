import { readFileSync } from "node:fs";
import { type DefinitionNode, Kind, parse, print } from "graphql";

const file = new URL("../../packages/dashboard/src/board/board-progress.graphql", import.meta.url);

/**
 * The public board's own subscription, word for word but for its pace: a board asks for one version a second at most,
 * and what is measured is each version delivered to everybody.
 */
export function boardSubscription(pace: "BOARD" | "SCREEN"): string {
  const document = parse(readFileSync(file, "utf8"));
  const isWanted = (definition: DefinitionNode): boolean =>
    definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === "subscription";
  const text = print({ ...document, definitions: document.definitions.filter(isWanted) });
  if (!text.includes("pace: BOARD")) throw new Error("the board's subscription asks for another pace now");
  return text.replace("pace: BOARD", `pace: ${pace}`);
}
