import type { Readable } from "node:stream";

/** A cell of a line that has five digits or more, as programs write it. */
const farCell = /<c r="[A-Z]{1,3}(\d{5,7})"/g;
/** What is looked at behind it, in characters: the rest of its tag and the beginning of what it holds. */
const looksAhead = 200;

/**
 * Reads the text of a sheet to its end and tells whether a cell below that line holds anything: whoever reads the sheet
 * stops there, and would not notice. Cells that only have a color are many, and hold nothing.
 */
export async function standsBelow(line: number, sheet: Readable): Promise<boolean> {
  let found = false;
  let kept = "";
  for await (const part of sheet) {
    const text = kept + (part as Buffer).toString("latin1");
    found ||= findsBelow(line, text);
    kept = text.slice(-looksAhead - 40);
  }
  return found;
}

function findsBelow(line: number, text: string): boolean {
  for (const match of text.matchAll(farCell)) {
    if (Number(match[1]) <= line) continue;
    const [tag = "", ...content] = text
      .slice(match.index + match[0].length, match.index + match[0].length + looksAhead)
      .split(">", 2);
    if (!tag.endsWith("/") && /^\s*<(?:v|is|f)\b/.test(content[0] + ">")) return true;
  }
  return false;
}
