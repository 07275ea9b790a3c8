import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

const read = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** One rem in pixels: follows the size of the screen. */
export function useRootSize(): number {
  return useSyncExternalStore(subscribe, read, () => 16);
}
