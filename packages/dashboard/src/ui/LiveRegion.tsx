import { useEffect, useEffectEvent, useRef, useState } from "react";
import { VisuallyHidden } from "./VisuallyHidden";

interface LiveRegionProps {
  /** The sentence as of now. It may change as often as it likes. */
  message: string;
  /** Least time between two announcements, in milliseconds. */
  everyMs?: number | undefined;
}

/** The page's one polite region: says the newest settled sentence at most every ten seconds, never a ticker. */
export function LiveRegion({ message, everyMs = 10_000 }: LiveRegionProps) {
  const [said, setSaid] = useState(message);
  const saidAt = useRef(-Infinity);
  const say = useEffectEvent(() => {
    saidAt.current = performance.now();
    setSaid(message);
  });
  const waits = said !== message;
  useEffect(() => {
    if (saidAt.current === -Infinity) saidAt.current = performance.now();
    if (!waits) return;
    const timer = setTimeout(say, Math.max(0, saidAt.current + everyMs - performance.now()));
    return () => clearTimeout(timer);
  }, [waits, everyMs]);
  return (
    <VisuallyHidden>
      <output aria-live="polite">{said}</output>
    </VisuallyHidden>
  );
}
