import { tidyLine } from "../text.js";

const leftOut = /…|\.{3}/u;
const letter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Whether a text is the original with words left out, and nothing else: each piece between its ellipses stands in the
 * original, whole words of it, in the same order. The end of a piece may be a full stop of its own.
 */
export function isShortened(original: string, shorter: string): boolean {
  const whole = tidyLine(original);
  const pieces = tidyLine(shorter)
    .split(leftOut)
    .map((piece) => piece.replaceAll(/^[\s,;:—–-]+|[\s.!?,;:—–-]+$/gu, ""))
    .filter((piece) => piece !== "");
  let from = 0;
  for (const piece of pieces) {
    const at = findWords(whole, piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return pieces.length > 0;
}

/** Where the words begin as whole words, at that place or after it; -1 when they do not. */
function findWords(whole: string, words: string, from: number): number {
  for (let at = whole.indexOf(words, from); at !== -1; at = whole.indexOf(words, at + 1)) {
    const isCut = (one: string | undefined, other: string | undefined) =>
      one !== undefined && other !== undefined && letter.test(one) && letter.test(other);
    if (!isCut(whole[at - 1], whole[at]) && !isCut(words.at(-1), whole[at + words.length])) return at;
  }
  return -1;
}
