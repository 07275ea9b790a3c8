import type { ModerationVerdict, QueuedThankYouFragment } from "../../graphql/generated";

/** What a coordinator can do with a thank-you, the key that does it, and from where it may come. */
export const decisions = [
  { verdict: "APPROVED", key: "A", from: ["RECEIVED", "STASHED", "HIDDEN"], needsReason: false },
  { verdict: "STASHED", key: "S", from: ["RECEIVED"], needsReason: false },
  { verdict: "REJECTED", key: "R", from: ["RECEIVED", "STASHED"], needsReason: true },
  { verdict: "HIDDEN", key: "X", from: ["APPROVED"], needsReason: true },
] as const satisfies readonly {
  verdict: ModerationVerdict;
  key: string;
  from: readonly QueuedThankYouFragment["status"][];
  needsReason: boolean;
}[];

/** One of the four. */
export type Decision = (typeof decisions)[number];

/** The decisions that a thank-you allows where it stands. */
export function decisionsFor({ status }: Pick<QueuedThankYouFragment, "status">): readonly Decision[] {
  return decisions.filter(({ from }) => from.some((one) => one === status));
}

/** The most characters that a wall shows, as people count them. */
export const longestText = 500;

/** How many characters people would count. */
export function lengthOf(text: string): number {
  return [...text].length;
}
