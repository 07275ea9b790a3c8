import type { CodeEntry } from "../live/code-books.js";
import { sameText } from "./same-text.js";

/**
 * Finds the entry of a code book that a cell means: by its code or its name in any language, and by the Russian
 * adjective of a name («Алмалинский район» for Almaly). Undefined when none fits, or more than one.
 */
export function findByName(entries: readonly CodeEntry[], cell: string): CodeEntry | undefined {
  const wanted = sameText(cell);
  const exact = entries.filter(({ code, name }) =>
    [code, ...Object.values(name)].some((each) => sameText(each) === wanted),
  );
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const stem = stemOf(wanted);
  const akin = entries.filter(({ name }) =>
    Object.values(name).some((each) => stemOf(sameText(each)) === stem),
  );
  return akin.length === 1 ? akin[0] : undefined;
}

/** A name of a district or a category without the word "district", the ending of an adjective and soft letters at its end. */
function stemOf(name: string): string {
  return name
    .replace(/\s*(район|р-н|ауданы|district)\s*/u, "")
    .replace(/(инский|ский|ий|ый|ые|ие|ая|ое)$/u, "")
    .replace(/[ыиьйуаеоя]$/u, "");
}
