import { useSyncExternalStore, type MouseEvent } from "react";

/** How many pages of receipts lie between the board and this one in the browser's history. */
interface HistoryState {
  depth: number;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}

/** Where the reader is; follows links inside the page and the browser's own buttons. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(subscribe, () => location.href));
}

/** The address of a page with the campaign and the language of this one, e.g. `/metric/hours_verified?lang=ru`. */
export function hrefTo(path: string, changes: Record<string, string | undefined> = {}): string {
  const [pathname = "/", hash] = path.split("#");
  const here = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const name of ["campaign", "lang", "events"]) {
    const value = name in changes ? changes[name] : here.get(name);
    if (value) kept.set(name, value);
  }
  const search = kept.size > 0 ? `?${kept}` : "";
  return `${pathname}${search}${hash === undefined ? "" : `#${hash}`}`;
}

function depth(): number {
  return (history.state as HistoryState | null)?.depth ?? 0;
}

/** Follows a link without loading the page anew; new tabs and downloads stay the browser's. */
export function followLink(event: MouseEvent<HTMLElement>): void {
  const link = event.currentTarget.closest("a");
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain) return;
  event.preventDefault();
  history.pushState({ depth: depth() + 1 } satisfies HistoryState, "", link.href);
  tell();
}

/** Closes what lies over the board: back through the history, or to the board when the page was opened there. */
export function backToBoard(): void {
  if (depth() > 0) {
    history.go(-depth());
    return;
  }
  history.replaceState(null, "", hrefTo("/"));
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}
