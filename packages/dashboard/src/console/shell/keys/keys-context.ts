import { createContext, use } from "react";
import type { KeyRegistry } from "./key-registry";

/** The keys of the pages inside, and the list of them. */
export interface Keys {
  registry: KeyRegistry;
  /** Shows which keys there are. */
  showList: () => void;
}

/** Undefined outside of the console's frame. */
export const KeysContext = createContext<Keys | undefined>(undefined);

/** The keys of the frame around. */
export function useKeysContext(): Keys {
  const keys = use(KeysContext);
  if (!keys) throw new Error("Keys are declared inside of KeysProvider.");
  return keys;
}
