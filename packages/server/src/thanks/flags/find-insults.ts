import { cyrillicStems, latinStems, type Stem } from "./insult-stems.js";
import { folded, writtenWords } from "./written-words.js";

const cyrillic = cyrillicStems.map((stem) => ({ ...stem, letters: folded(stem.letters, "cyrillic") }));
const latin = latinStems.map((stem) => ({ ...stem, letters: folded(stem.letters, "latin") }));

/** The insults of a text as they are written, whatever hides them: other letters, stars, gaps. */
export function findInsults(text: string): string[] {
  return writtenWords(text)
    .filter((word) => isAmong(word.cyrillic, cyrillic) || isAmong(word.latin, latin))
    .map(({ written }) => written);
}

function isAmong(word: string | undefined, stems: readonly Stem[]): boolean {
  return word !== undefined && stems.some((stem) => fits(word, stem));
}

function fits(word: string, { letters, at }: Stem): boolean {
  if (at === "whole") return word.length === letters.length && agrees(word, letters, 0);
  if (at === "start") return agrees(word, letters, 0);
  return [...word].some((_, place) => agrees(word, letters, place));
}

/** Whether the stem stands at that place; a star hides any letter, but at most half of them. */
function agrees(word: string, stem: string, place: number): boolean {
  if (word.length - place < stem.length) return false;
  const part = word.slice(place, place + stem.length);
  const hidden = part.split("*").length - 1;
  return hidden * 2 <= stem.length && [...part].every((one, index) => one === "*" || one === stem[index]);
}
