import type { RefObject } from "react";

/** What a key does on a page. */
export interface PageKey {
  /** Any of them does it, as they are drawn: "J" stands for its place on the keyboard, "↓" for the arrow. */
  keys: readonly [string, ...string[]];
  /** What it does, in the reader's language. */
  says: string;
  /** It works only while the focus is inside. */
  inside?: RefObject<HTMLElement | null>;
  /** It works while something is typed as well, as Esc does. */
  whileTyping?: boolean;
  /** Left out where an element hears the key itself: then it is only listed. */
  run?: () => void;
}

/** Where a key works: on the page that declares it, or on every page. */
export type KeyPlace = "page" | "everywhere";

/** The keys of what is on the screen now. */
export interface KeyRegistry {
  /**
   * Keys that work until the answer is called.
   *
   * @param read the keys as they are when one is pressed
   */
  declare: (place: KeyPlace, read: () => readonly PageKey[]) => () => void;
  /** In the order in which they were declared. */
  keysOf: (place: KeyPlace) => readonly PageKey[];
}

/** A registry in which nothing is declared. */
export function createKeyRegistry(): KeyRegistry {
  const declared = new Set<{ place: KeyPlace; read: () => readonly PageKey[] }>();
  return {
    declare(place, read) {
      const one = { place, read };
      declared.add(one);
      return () => void declared.delete(one);
    },
    keysOf: (place) => [...declared].filter((one) => one.place === place).flatMap(({ read }) => read()),
  };
}
