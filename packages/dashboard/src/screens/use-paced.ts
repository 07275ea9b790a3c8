import { useEffect, useEffectEvent, useState } from "react";

/** Follows a value at most once in `everyMs`: what people read may move more calmly than a counter. */
export function usePaced<Value>(value: Value, everyMs: number): Value {
  const [paced, setPaced] = useState(value);
  const follow = useEffectEvent(() => setPaced(value));
  useEffect(() => {
    const timer = setInterval(() => follow(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return paced;
}
