/** The beginning of a text, whole words of it, for a list beside which the text stands as a whole. */
export function preview(text: string, atMost = 90): string {
  const characters = [...text];
  if (characters.length <= atMost) return text;
  const begun = characters.slice(0, atMost).join("");
  const lastSpace = begun.lastIndexOf(" ");
  return `${lastSpace > atMost / 2 ? begun.slice(0, lastSpace) : begun}…`;
}
