import { tidyLine } from "@igilik/schema";

/** What is the same for a reader gets the same key: any case, any quotation marks, ё or е. */
export function sameText(text: string): string {
  return tidyLine(text)
    .toLowerCase()
    .replaceAll(/[«»„“”‟']/g, '"')
    .replaceAll("ё", "е");
}
