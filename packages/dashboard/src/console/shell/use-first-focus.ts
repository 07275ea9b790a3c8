import { useEffect, useRef, type RefObject } from "react";

/** The field in which somebody who opened this goes on typing. Give the ref to it; it has the focus from then on. */
export function useFirstFocus<Field extends HTMLElement = HTMLInputElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
