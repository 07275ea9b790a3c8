// Promise: while the page is open and shown, the display does not go to sleep by itself. The browser takes the lock
// away whenever the page is hidden, so it is asked for again each time the page is shown.

/** The parts of a browser this needs; a browser without `wakeLock` (or a page without HTTPS) sleeps as its system says. */
export interface WakeLockPlace {
  document: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
  wakeLock: Pick<WakeLock, "request"> | undefined;
  /** Waits before another try when the system refused, for instance on a low battery. */
  later: (act: () => void, ms: number) => () => void;
}

const retryMs = 30_000;

/** Keeps the display awake until the returned function is called. */
export function keepAwake({ document, wakeLock, later }: WakeLockPlace): () => void {
  if (!wakeLock) return () => undefined;
  let held: WakeLockSentinel | undefined;
  let cancelRetry: (() => void) | undefined;
  let isWanted = true;
  let isAsking = false;

  const acquire = async () => {
    if (!isWanted || isAsking || held || document.visibilityState !== "visible") return;
    isAsking = true;
    try {
      const lock = await wakeLock.request("screen");
      if (!isWanted) return void lock.release();
      held = lock;
      lock.addEventListener("release", () => {
        held = undefined;
        void acquire();
      });
    } catch {
      // A refusal is the system's right; it may think otherwise in half a minute.
      cancelRetry = later(() => void acquire(), retryMs);
    } finally {
      isAsking = false;
    }
  };

  const onVisible = () => void acquire();
  document.addEventListener("visibilitychange", onVisible);
  void acquire();
  return () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", onVisible);
    cancelRetry?.();
    void held?.release();
  };
}
