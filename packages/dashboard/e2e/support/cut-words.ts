/** Words of a page that a reader cannot read as a whole, and where they stand. */
export interface CutWord {
  text: string;
  /** What cuts them: the edge of the screen, or an element's own edge. */
  by: string;
}

/**
 * Finds words that stand outside the screen or beyond an edge that hides what overflows. Runs in the page: for
 * `page.evaluate`. What an empty field asks for counts as words. Words for screen readers only, and what is hidden from
 * everybody, are left out.
 */
export function cutWords(): CutWord[] {
  const tolerance = 1.5;
  const found: CutWord[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = node.textContent?.trim();
    if (!text || !element || element.closest("script, noscript, [aria-hidden=true]")) continue;
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || isClippedAway(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const words of range.getClientRects()) {
      const by = cutBy(element, words);
      if (words.width > 0 && by) found.push({ text, by });
    }
  }
  for (const input of document.querySelectorAll<HTMLInputElement>("input[placeholder]")) {
    if (isPlaceholderCut(input)) found.push({ text: input.placeholder, by: "its own field" });
  }
  return found;

  function isPlaceholderCut(input: HTMLInputElement): boolean {
    const { font, paddingLeft, paddingRight } = getComputedStyle(input);
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    if (!pen || input.clientWidth === 0 || !input.matches(":placeholder-shown")) return false;
    pen.font = font;
    const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return pen.measureText(input.placeholder).width > room + tolerance;
  }

  function isClippedAway(element: Element): boolean {
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (getComputedStyle(box).clipPath !== "none") return true;
    }
    return false;
  }

  function cutBy(element: Element, words: DOMRect): string | undefined {
    const isInside = (edge: { left: number; top: number; right: number; bottom: number }) =>
      words.left >= edge.left - tolerance &&
      words.right <= edge.right + tolerance &&
      middle(words) >= edge.top &&
      middle(words) <= edge.bottom &&
      words.bottom - edge.bottom < words.height * 0.3 &&
      edge.top - words.top < words.height * 0.3;
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    if (!isInside(screen)) return "the screen";
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { overflow, contain } = getComputedStyle(box);
      const hides = /hidden|clip/.test(overflow) || /paint|content|strict/.test(contain);
      if (hides && !isInside(box.getBoundingClientRect())) return box.className || box.tagName;
    }
    return undefined;
  }

  function middle({ top, bottom }: DOMRect): number {
    return (top + bottom) / 2;
  }
}
