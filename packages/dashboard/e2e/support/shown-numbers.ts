/** A number that a reader has seen. */
export interface Shown {
  number: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Keeps every value that the first element of a selector takes from now on, each step of its counting up too, in
 * `globalThis.shown`. Runs in the page: for `page.evaluate`. A page that is loaded anew has lost it.
 */
export function recordShown(selector: string): void {
  const shown: Shown[] = [];
  Object.assign(globalThis, { shown });
  const look = (): void => {
    const words = document.querySelector(selector)?.textContent;
    if (!words) return;
    const number = Number(words.replaceAll(/\D/g, ""));
    if (shown.at(-1)?.number !== number) shown.push({ number, at: Date.now() });
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}
