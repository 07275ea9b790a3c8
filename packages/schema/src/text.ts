/*
 * What a text may hold and how it is kept. One rule for everything that people read: names, titles, places, reasons,
 * thanks. What nobody can see is no text, and what would turn the letters beside it around is left out.
 */

/** Whether it can be kept at all: PostgreSQL takes no NUL, and half of a surrogate pair is no character. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** How many characters it has, as people count them and PostgreSQL does: an emoji outside the first plane is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Letters to the standards, blanks to the eye: the fillers of Hangul and the empty cell of Braille. */
const unseenLetters = /[\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** Control characters but the new line, marks of writing direction, spaces and hyphens of no width. */
const unseenMarks = /[^\P{Cc}\n]|[\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/gu;

/** At least one character that leaves ink. */
const seen = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/**
 * A text of several lines as it is kept: letters in one composition, no blanks around it, at most one empty line in a
 * row, nothing unseen. Empty when nothing of it can be seen.
 */
export function tidyText(text: string): string {
  const tidied = text
    .normalize("NFC")
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(unseenLetters, " ")
    .replaceAll(unseenMarks, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return seen.test(tidied) ? tidied : "";
}

/** A text of one line as it is kept: as `tidyText`, with single spaces. Empty when nothing of it can be seen. */
export function tidyLine(text: string): string {
  return tidyText(text).replaceAll(/\s+/gu, " ");
}
