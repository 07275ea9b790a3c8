import type { Logger } from "pino";
import type { Platform } from "../platform.js";
import { assumeHours } from "./assumed-hours.js";

interface AssumedHoursOptions {
  platform: Platform;
  /** Whether this node's projector leads: one node looks for all. */
  isLeading: () => boolean;
  logger: Logger;
}

/** Looks again and again until it is closed. */
export interface AssumedHoursWatch {
  /** Stops after the batch under way. */
  close(): Promise<void>;
}

const firstAfterMs = 20_000;
const everyMs = 300_000;

/** Gives people whom nobody checked out their assumed hours, every five minutes while this node leads. */
export function watchAssumedHours({ platform, isLeading, logger }: AssumedHoursOptions): AssumedHoursWatch {
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      if (isLeading() && (await assumeHours(platform.db, closing.signal)) > 0) platform.wake();
    } catch (error) {
      if (!closing.signal.aborted) logger.error({ err: error }, "assumed hours could not be written");
    }
    if (!closing.signal.aborted) schedule(everyMs);
  };
  const schedule = (inMs: number): void => {
    timer = setTimeout(() => {
      running = look();
    }, inMs);
    timer.unref();
  };
  schedule(firstAfterMs);

  return {
    async close() {
      closing.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
