import { DomainError } from "@igilik/schema";

/** Runs steps on several hands at once. A refusal is an answer; anything else ends the history. */
export async function runSteps<Hand>(
  hands: readonly Hand[],
  steps: readonly ((hand: Hand) => Promise<unknown>)[],
): Promise<void> {
  const waiting = [...steps];
  const work = async (hand: Hand): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      try {
        await step(hand);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
  };
  await Promise.all(hands.map(work));
}
