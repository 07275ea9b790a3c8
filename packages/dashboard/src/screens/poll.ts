// Promise: asks again and again for as long as it is open, whatever becomes of the answers; soon after a nudge, but
// never more often than `leastMs`. A question that hangs is given up, so that it cannot end the asking.
import { later } from "../lib/later";

/** How often to ask. */
export interface PollPace {
  /** Without any nudge. */
  everyMs: number;
  /** At most this often, however many nudges come. */
  leastMs: number;
}

/** A question that is asked again and again. */
export interface Poll {
  /** Something has changed: ask soon. */
  nudge: () => void;
  close: () => void;
}

const patienceMs = 20_000;

/** Asks at once and goes on until closed. What `ask` throws is left to the next time. */
export function openPoll(ask: () => Promise<void>, { everyMs, leastMs }: PollPace): Poll {
  let isOpen = true;
  let isAsking = false;
  let isNudged = false;
  let askedAt = -Infinity;
  let cancel = () => {};

  const plan = (ms: number) => {
    cancel();
    cancel = later(() => void round(), ms);
  };

  async function round(): Promise<void> {
    isAsking = true;
    isNudged = false;
    askedAt = Date.now();
    await Promise.race([
      ask().catch(() => undefined),
      new Promise<void>((resolve) => later(resolve, patienceMs)),
    ]);
    isAsking = false;
    if (isOpen) plan(isNudged ? untilAllowed() : everyMs);
  }

  const untilAllowed = () => Math.max(0, askedAt + leastMs - Date.now());

  void round();
  return {
    nudge() {
      if (isNudged) return;
      isNudged = true;
      if (!isAsking) plan(untilAllowed());
    },
    close() {
      isOpen = false;
      cancel();
    },
  };
}
