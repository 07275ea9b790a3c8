import { use, useEffect, useRef } from "react";
import type { KeyPlace, KeyRegistry, PageKey } from "./key-registry";
import { KeysContext, useKeysContext } from "./keys-context";

/**
 * Declares what keys do as long as this is on the screen. The same declaration is what the list of keys shows. They do
 * nothing while something is typed, under a dialog, and, if they write a letter or a sign, when those are switched off.
 */
export function useKeys(keys: readonly PageKey[], place: KeyPlace = "page"): void {
  useDeclared(useKeysContext().registry, keys, place);
}

/** Keys that an element hears itself, as a dialog does: they stand in the page's list of keys, where it has one. */
export function useListedKeys(keys: readonly Omit<PageKey, "run">[]): void {
  useDeclared(use(KeysContext)?.registry, keys, "page");
}

function useDeclared(registry: KeyRegistry | undefined, keys: readonly PageKey[], place: KeyPlace): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => registry?.declare(place, () => newest.current), [registry, place]);
}
