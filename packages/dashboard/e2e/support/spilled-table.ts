/** How a table stands in the section around it. */
export interface SpilledTable {
  /** By how many CSS pixels it is wider than its section; 0 when it fits. */
  overBy: number;
  /** Words of it that are broken in their middle. */
  broken: string[];
}

/** Looks whether the page's table fits and keeps its words whole. Runs in the page: for `page.evaluate`. */
export function spilledTable(): SpilledTable {
  const table = document.querySelector("table");
  const section = table?.closest("section");
  if (!table || !section) throw new Error("There is no table in a section.");
  const overBy = Math.max(
    0,
    Math.round(table.getBoundingClientRect().right - section.getBoundingClientRect().right),
  );
  const broken: string[] = [];
  const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return { overBy, broken };
}
