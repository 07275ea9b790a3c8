import { useEffect, useState } from "react";

const told = new EventTarget();

/** Tells whoever counts the pairs that one of them was decided, or that the decision was refused because it was already. */
export function tellDecision(): void {
  told.dispatchEvent(new Event("decision"));
}

/** How many decisions were told since the part of the page was opened. */
export function useDecisions(): number {
  const [decisions, setDecisions] = useState(0);
  useEffect(() => {
    const count = () => setDecisions((before) => before + 1);
    told.addEventListener("decision", count);
    return () => told.removeEventListener("decision", count);
  }, []);
  return decisions;
}
