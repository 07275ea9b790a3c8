import { useEffect, useRef, type RefObject } from "react";

/** The field in which somebody who opened this goes on typing. Give the ref to it; it has the focus from then on. */
export function useFirstFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
