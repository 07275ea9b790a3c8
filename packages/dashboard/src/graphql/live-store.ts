import { isNewer } from "./version";

/**
 * The newest value of a stream in two forms: the draft, replaced with every version and read by counters in their own
 * frames, and the snapshot, replaced at most four times a second and rendered by React.
 */
export interface LiveStore<Value> {
  draft: () => Value | undefined;
  snapshot: () => Value | undefined;
  /** Told when the snapshot changed. */
  subscribe: (listener: () => void) => () => void;
  /** Takes the value unless it is not newer; true when it was taken. */
  offer: (value: Value) => boolean;
  /** Takes the value whatever its version: for one who puts it together. */
  replace: (value: Value) => void;
  close: () => void;
}

const snapshotEveryMs = 250;

/** A store without a value; the first one that is offered is shown at once. */
export function createLiveStore<Value extends { version: string }>(): LiveStore<Value> {
  let draft: Value | undefined;
  let snapshot: Value | undefined;
  let publishedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function publish(): void {
    timer = undefined;
    publishedAt = performance.now();
    snapshot = draft;
    for (const listener of listeners) listener();
  }

  function replace(value: Value): void {
    draft = value;
    if (timer !== undefined) return;
    const dueMs = publishedAt + snapshotEveryMs - performance.now();
    if (dueMs <= 0) publish();
    else timer = setTimeout(publish, dueMs);
  }

  return {
    draft: () => draft,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer(value) {
      if (draft && !isNewer(value.version, draft.version)) return false;
      replace(value);
      return true;
    },
    replace,
    close() {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
