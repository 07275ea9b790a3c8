import { useEffect, useState } from "react";
import {
  freshCorrections,
  markMs,
  seeCorrections,
  type Correction,
  type SeenCorrections,
} from "./corrections";

interface Marks {
  corrected: readonly Correction[];
  seen: SeenCorrections;
  /** When it was last judged which of them are fresh, in milliseconds since 1970. */
  judgedAt: number;
}

function judge(seen: SeenCorrections, corrected: readonly Correction[]): Marks {
  const judgedAt = Date.now();
  return { corrected, seen: seeCorrections(seen, corrected, judgedAt), judgedAt };
}

/**
 * The corrections to mark now, by metric id: those of the newest version, each for a minute after this page first saw
 * it, also when no newer version comes.
 */
export function useCorrections(corrected: readonly Correction[]): ReadonlyMap<string, Correction> {
  const [marks, setMarks] = useState(() => judge(new Map(), corrected));
  const { seen, judgedAt } = marks;
  if (marks.corrected !== corrected) setMarks(judge(seen, corrected));
  useEffect(() => {
    const ends = [...seen.values()].map((seenAt) => seenAt + markMs).filter((end) => end > judgedAt);
    if (ends.length === 0) return;
    const timer = setTimeout(
      () => setMarks((before) => ({ ...before, judgedAt: Date.now() })),
      Math.min(...ends) - judgedAt,
    );
    return () => clearTimeout(timer);
  }, [seen, judgedAt]);
  return freshCorrections(seen, corrected, judgedAt);
}
