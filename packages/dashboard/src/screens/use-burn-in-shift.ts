import { useEffect, useState } from "react";
import { shiftAfter, untilNextShift, type Shift } from "./burn-in";
import { later } from "../lib/later";

/** How far the picture stands from the middle now. */
export function useBurnInShift(): Shift {
  const [shift, setShift] = useState<Shift>(() => shiftAfter(0));
  useEffect(() => {
    const begun = performance.now();
    let cancel: () => void;
    const step = () => {
      const elapsedMs = performance.now() - begun;
      setShift(shiftAfter(elapsedMs));
      cancel = later(step, untilNextShift(elapsedMs));
    };
    step();
    return () => cancel();
  }, []);
  return shift;
}
