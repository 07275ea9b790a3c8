import { useEffect, useEffectEvent, type RefObject } from "react";

/** Told of every key that is pressed while the focus is inside the element. */
export function useKeyDown(
  element: RefObject<HTMLElement | null>,
  onKeyDown: (event: KeyboardEvent) => void,
): void {
  const listen = useEffectEvent(onKeyDown);
  useEffect(() => {
    const inside = element.current;
    inside?.addEventListener("keydown", listen);
    return () => inside?.removeEventListener("keydown", listen);
  }, [element]);
}
