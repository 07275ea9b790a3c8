/** A cell as people mean it: letters in one composition, single spaces, none at the ends. */
export function plainText(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

/** What is the same for a reader gets the same key: any case, any quotation marks, ё or е. */
export function sameText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replaceAll(/[«»„“”‟']/g, '"')
    .replaceAll("ё", "е");
}
