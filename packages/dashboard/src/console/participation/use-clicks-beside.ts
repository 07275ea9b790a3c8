import { useEffect } from "react";

/** Told of every click that meant nothing on the page: it may then give the focus back to where it belongs. */
export function useClicksBeside(onClick: () => void, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const listen = ({ target }: MouseEvent) => {
      const meant = "a, button, input, textarea, label, form, [role=dialog]";
      const isBeside = target instanceof Element && !target.closest(meant);
      // Whoever marks a name to copy it keeps the mark.
      if (isBeside && getSelection()?.isCollapsed !== false) onClick();
    };
    document.addEventListener("click", listen);
    return () => document.removeEventListener("click", listen);
  }, [onClick, isActive]);
}
