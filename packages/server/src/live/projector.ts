/*
 * The projector turns committed deltas into versions. The promise:
 * - at most one leader appends; one that was paused finds its token gone and appends nothing;
 * - every committed delta is folded exactly once, whatever is killed when: the fold is one statement;
 * - a wake only means "look again": a lost one costs a poll's time, never a number.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { connectionConfig } from "../database/database.js";
import type { BoardRow } from "./board.js";

/** What a projector needs and whom it tells. */
export interface ProjectorOptions {
  /** Connection string of the owner; statements run as the server's role. */
  url: string;
  /** Gets each tick's new boards, in order. */
  onBoards: (rows: BoardRow[]) => void;
  /** Called after each tick that worked, with the real time. */
  onTick?: (at: Date) => void;
  /** A leader that is silent for this long is replaced; 1 200 when left out. */
  leaseMs?: number;
  /** Faults that are tried again by themselves: a lost connection, a lost lease. Of many in a row, one each 5 s. */
  onFault?: (error: unknown) => void;
}

/** A running projector; it leads, or waits until it can. */
export interface Projector {
  /** There may be something to fold. Cheap; call it after every commit. */
  wake(): void;
  /** Whether this one holds the lease now. */
  readonly isLeading: boolean;
  /** Stops, and gives the lease back so that the next leader need not wait. */
  close(): Promise<void>;
}

/** A leader that is silent for this long is replaced: with the retries of the others, within two seconds. */
export const usualLeaseMs = 1_200;

/** Twenty versions a second: who writes sees it at once, and more would take the machine from the writers. */
export const tickEveryMs = 50;
const pollEveryMs = 100;
const retryEveryMs = 150;
const tellEveryMs = 5_000;
const moveEventsEveryMs = 1_000;
const keepHouseEveryMs = 60_000;
const keepBoards = "10 minutes";
const keepFeeds = "24 hours";
const feedItemsAtMost = 10_000;

/** Starts projecting in the background. */
export function startProjector(options: ProjectorOptions): Projector {
  const holder = randomUUID();
  const leaseTtl = `${options.leaseMs ?? usualLeaseMs} milliseconds`;
  let closing = false;
  let leading = false;
  let awake = false;
  let stir: (() => void) | undefined;
  let toldAt = -Infinity;

  const tell = (fault: unknown): void => {
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    options.onFault?.(fault);
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        stir = undefined;
        resolve();
      }
      stir = done;
    });

  /** Leads on one connection until it breaks, the lease is lost, or we close. */
  const lead = async (client: pg.Client): Promise<void> => {
    const token = await acquire(client, holder, leaseTtl);
    if (token === undefined) return;
    leading = true;
    let movedAt = 0;
    let keptHouseAt = Date.now();
    try {
      while (!closing) {
        const startedAt = performance.now();
        awake = false;
        if (Date.now() - movedAt >= moveEventsEveryMs) {
          movedAt = Date.now();
          await client.query({ name: "move", text: "select live.move_due_events($1)", values: [token] });
        }
        const { rows } = await client.query<BoardRow>({
          name: "tick",
          text: "select * from live.tick($1, $2)",
          values: [token, leaseTtl],
        });
        if (rows.length > 0) options.onBoards(rows);
        options.onTick?.(new Date());
        if (Date.now() - keptHouseAt >= keepHouseEveryMs) {
          keptHouseAt = Date.now();
          await client.query("select live.keep_house($1)", [keepBoards]);
          await client.query("select live.keep_feeds($1, $2)", [keepFeeds, feedItemsAtMost]);
        }
        if (!awake && !closing) await pause(pollEveryMs);
        const restMs = tickEveryMs - (performance.now() - startedAt);
        if (restMs > 0 && !closing) await rest(restMs);
      }
    } finally {
      leading = false;
      if (closing) await client.query("select live.release_lease($1)", [token]).catch(() => {});
    }
  };

  const run = async (): Promise<void> => {
    while (!closing) {
      const client = new pg.Client(
        connectionConfig({
          url: options.url,
          name: "igilik-projector",
          statementTimeoutMs: 30_000,
          role: "igilik_app",
        }),
      );
      client.on("error", () => {}); // the query under way, or the next one, tells
      try {
        await client.connect();
        while (!closing) {
          await lead(client);
          if (!closing) await pause(retryEveryMs);
        }
      } catch (error) {
        tell(error);
      } finally {
        await client.end().catch(() => {});
      }
      if (!closing) await pause(retryEveryMs);
    }
  };

  const running = run();
  return {
    wake() {
      awake = true;
      if (leading) stir?.();
    },
    get isLeading() {
      return leading;
    },
    async close() {
      closing = true;
      stir?.();
      await running;
    },
  };
}

async function acquire(client: pg.Client, holder: string, leaseTtl: string): Promise<number | undefined> {
  const { rows } = await client.query<{ token: number | null }>(
    "select live.acquire_lease($1, $2) as token",
    [holder, leaseTtl],
  );
  return rows[0]?.token ?? undefined;
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
