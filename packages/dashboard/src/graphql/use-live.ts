import { useSyncExternalStore } from "react";
import type { Connection } from "./connection";
import type { LiveProgress } from "./live-progress";

/** The newest snapshot, at most four a second; undefined before the first. */
export function useSnapshot<Value>(live: LiveProgress<Value>): Value | undefined {
  return useSyncExternalStore(live.subscribe, live.snapshot);
}

/** Why nothing newer comes: the code of the last refusal, undefined while all is well. */
export function useProblem<Value>(live: LiveProgress<Value>): string | undefined {
  return useSyncExternalStore(live.subscribe, live.problem);
}

/** What the lamp shows. */
export function useConnection<Value>(live: LiveProgress<Value>): Connection {
  return useSyncExternalStore(live.connection.subscribe, live.connection.get);
}
