import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Reading a row of points by keyboard: one tab stop, arrows move along, Home and End jump. */
export function useRoving(count: number, start: number) {
  const [current, setCurrent] = useState(start);
  const items = useRef<(HTMLElement | null)[]>([]);
  const active = Math.min(current, Math.max(0, count - 1));
  return (index: number) => ({
    ref: (element: HTMLElement | null) => {
      items.current[index] = element;
    },
    tabIndex: index === active ? 0 : -1,
    onFocus: (_event: FocusEvent) => setCurrent(index),
    onKeyDown: (event: KeyboardEvent) => {
      const target = steps[event.key]?.(index, count);
      if (target === undefined) return;
      event.preventDefault();
      items.current[Math.max(0, Math.min(count - 1, target))]?.focus();
    },
  });
}
