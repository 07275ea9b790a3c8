import { useEffect, useEffectEvent, useRef, useState } from "react";

/**
 * Follows a value that may change with every version, but changes itself at most once in `everyMs`, and a random part of
 * `jitterMs` later, so that thousands of open pages do not ask the server in the same moment.
 */
export function useSettled<Value extends string | number>(
  value: Value,
  everyMs: number,
  jitterMs: number,
): Value {
  const [settled, setSettled] = useState(value);
  const settledAt = useRef(-Infinity);
  const settle = useEffectEvent(() => {
    settledAt.current = performance.now();
    setSettled(value);
  });
  const isBehind = settled !== value;
  useEffect(() => {
    if (!isBehind) return;
    const rest = Math.max(0, settledAt.current + everyMs - performance.now());
    const timer = setTimeout(settle, rest + Math.random() * jitterMs);
    return () => clearTimeout(timer);
  }, [isBehind, everyMs, jitterMs]);
  return settled;
}

/** Counts minutes since the page was opened, a few seconds apart on every page. */
export function useMinutes(): number {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes((count) => count + 1), 57_000 + Math.random() * 6_000);
    return () => clearInterval(timer);
  }, []);
  return minutes;
}
