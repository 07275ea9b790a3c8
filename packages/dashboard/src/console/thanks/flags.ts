import type { QueuedThankYouFragment } from "../../graphql/generated";
import type { PillTone } from "../../ui/Pill";

/** Something that was noticed in a thank-you. */
export type ThankYouFlag = NonNullable<QueuedThankYouFragment["flags"]>[number];

/** The colour of each kind, beside its word. */
export const flagTones = {
  PHONE: "coral",
  LINK: "gold",
  CHILD: "violet",
  INSULT: "coral",
} as const satisfies Record<ThankYouFlag["kind"], PillTone>;

/** A piece of a text, with the flag that it is marked by. */
export interface MarkedPiece {
  words: string;
  flag: ThankYouFlag | undefined;
}

/** Cuts a text where flagged words begin and end. */
export function markedPieces(text: string, flags: readonly ThankYouFlag[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  for (let rest = text; rest !== "";) {
    const places = flags
      .map((flag) => ({ flag, at: rest.indexOf(flag.words) }))
      .filter(({ at }) => at !== -1);
    places.sort((one, other) => one.at - other.at || other.flag.words.length - one.flag.words.length);
    const [next] = places;
    const before = next ? rest.slice(0, next.at) : rest;
    if (before !== "") pieces.push({ words: before, flag: undefined });
    if (next) pieces.push({ words: next.flag.words, flag: next.flag });
    rest = next ? rest.slice(next.at + next.flag.words.length) : "";
  }
  return pieces;
}

/** The text with … for those words, as a reader would write it. */
export function withoutWords(text: string, words: string): string {
  return text
    .replaceAll(words, "…")
    .replaceAll(/(?:…[\s,;:.–—-]*)+…/gu, "…")
    .replaceAll(/\s*…[\s,;:–—]*(?=$)/gu, " …")
    .replaceAll(/(?<=\S)…/gu, " …")
    .replaceAll(/…[,;:]?\s*(?=[\p{L}\p{N}«"])/gu, "… ")
    .trim();
}
