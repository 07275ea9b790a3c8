import { foldLetters } from "../../lib/fold";

/** A piece of a text: what was searched for, or what stands between. */
export interface TextPart {
  text: string;
  isFound: boolean;
}

/** Parts a text where the words of a search stand in it, whatever letters they were typed with. */
export function partsOf(text: string, search: string): TextPart[] {
  const letters = [...text];
  const folded = foldLetters(text);
  const isFound = letters.map(() => false);
  for (const word of search.trim().split(/\s+/).filter(Boolean).map(foldLetters)) {
    for (let start = 0; start + word.length <= folded.length; start++)
      if (word.every((letter, index) => folded[start + index] === letter))
        isFound.fill(true, start, start + word.length);
  }
  const parts: TextPart[] = [];
  letters.forEach((letter, index) => {
    const last = parts.at(-1);
    const found = isFound[index] === true;
    if (last?.isFound === found) last.text += letter;
    else parts.push({ text: letter, isFound: found });
  });
  return parts;
}
