import { useState } from "react";
import type { SceneFigures } from "./scene-figures";
import { freshCorrections, seeCorrections, type Correction, type SeenCorrections } from "./corrections";

/** The corrections to mark at a moment (milliseconds since 1970), by metric id. */
export function useCorrections(
  corrected: SceneFigures["corrected"],
  now: number,
): ReadonlyMap<string, Correction> {
  const [seen, setSeen] = useState<SeenCorrections>(() => seeCorrections(new Map(), corrected, now));
  const [known, setKnown] = useState(corrected);
  if (known !== corrected) {
    setKnown(corrected);
    setSeen(seeCorrections(seen, corrected, now));
  }
  return freshCorrections(seen, corrected, now);
}
