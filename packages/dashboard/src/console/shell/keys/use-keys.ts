import { useEffect, useRef } from "react";
import type { KeyPlace, PageKey } from "./key-registry";
import { useKeysContext } from "./keys-context";

/**
 * Declares what keys do as long as this is on the screen. The same declaration is what the list of keys shows. They do
 * nothing while something is typed, under a dialog, and, if they write a letter or a sign, when those are switched off.
 */
export function useKeys(keys: readonly PageKey[], place: KeyPlace = "page"): void {
  const { registry } = useKeysContext();
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => registry.declare(place, () => newest.current), [registry, place]);
}
