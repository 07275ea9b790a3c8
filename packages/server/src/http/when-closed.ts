import type { EventEmitter } from "node:events";

/** Tells many that a connection closed, over one listener of its own: an operation may wait at many fields. */
export function whenClosed(emitter: EventEmitter): (listener: () => void) => () => void {
  let listeners: Set<() => void> | undefined; // most operations wait nowhere
  const tell = (): void => {
    for (const listener of listeners ?? []) listener();
  };
  return (listener) => {
    listeners ??= new Set();
    if (listeners.size === 0) emitter.once("close", tell);
    listeners.add(listener);
    return () => {
      listeners?.delete(listener);
      if (listeners?.size === 0) emitter.off("close", tell);
    };
  };
}
