import { useEffect, useEffectEvent, useRef, useState } from "react";

/**
 * Follows a value that may change with every version, but changes itself at most once in `everyMs`, and a random part of
 * `jitterMs` later, so that thousands of open pages do not ask the server in the same moment.
 */
export function useSettled<Value extends string | number | object>(
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

/** Counts how often `everyMs` has passed since the page was opened, a little apart on every page. */
export function useRounds(everyMs: number): number {
  const [rounds, setRounds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRounds((count) => count + 1), everyMs * (0.95 + Math.random() / 10));
    return () => clearInterval(timer);
  }, [everyMs]);
  return rounds;
}
