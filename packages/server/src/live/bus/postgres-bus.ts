/*
 * Hints between nodes by PostgreSQL's NOTIFY. The promise:
 * - no writer ever notifies: at commit NOTIFY takes a lock of the whole cluster, so hints have a connection of their own;
 * - hints that come faster than they are sent become one;
 * - a lost connection is opened again by itself, and what may have been missed meanwhile is looked for.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { connectionConfig } from "../../database/database.js";
import type { Bus, BusListener } from "./bus.js";

/** What the bus needs and whom it tells. */
export interface PostgresBusOptions {
  /** Connection string of the owner; statements run as the server's role. */
  url: string;
  /** A connection that was lost or cannot be opened, once until it is open again. It is tried again by itself. */
  onFault?: (error: unknown) => void;
}

const channel = "igilik";
const restMs = 10;
const probeEveryMs = 5_000;
const retryEveryMs = 500;

type Hint = "versions" | "wake";

/** Opens a bus over the database at `url`. Until it is connected its health is "down". */
export function createPostgresBus({ url, onFault }: PostgresBusOptions): Bus {
  const node = randomUUID();
  const listeners = new Set<BusListener>();
  const due = new Set<Hint>();
  const closing = new AbortController();
  let connected: pg.Client | undefined;
  let isSending = false;
  let isTold = false;

  const hear = (hint: string): void => {
    for (const listener of listeners) {
      if (hint === "versions") listener.onVersions();
      else listener.onWake();
    }
  };

  const send = async (client: pg.Client): Promise<void> => {
    isSending = true;
    try {
      while (due.size > 0 && client === connected) {
        const hints = [...due];
        due.clear();
        await client.query({
          name: "hint",
          text: "select pg_notify($1, hint || ' ' || $3) from unnest($2::text[]) hint",
          values: [channel, hints, node],
        });
        await sleep(restMs);
      }
    } catch {
      // The connection is gone, and whoever keeps it says so. Everybody is told to look when it is back.
    } finally {
      isSending = false;
    }
  };
  const tell = (hint: Hint): void => {
    due.add(hint);
    if (connected && !isSending) void send(connected);
  };

  /** Keeps one connection for as long as it lives. */
  const keep = async (client: pg.Client): Promise<void> => {
    const stop = new AbortController();
    const end = (): void => stop.abort();
    client.once("end", end);
    closing.signal.addEventListener("abort", end, { once: true });
    try {
      client.on("notification", ({ payload = "" }) => {
        const [hint = "", from] = payload.split(" ", 2);
        if (from !== node) hear(hint);
      });
      await client.connect();
      await client.query("set synchronous_commit to off"); // a hint that is lost with PostgreSQL is no loss
      await client.query(`listen ${channel}`);
      connected = client;
      isTold = false;
      hear("versions");
      hear("wake");
      tell("versions");
      tell("wake");
      while (!closing.signal.aborted) {
        await sleep(probeEveryMs, undefined, { signal: stop.signal }).catch(() => {});
        if (!closing.signal.aborted) await client.query("select 1"); // one that was cut without a word fails here
      }
    } finally {
      closing.signal.removeEventListener("abort", end); // also of a connection that broke
    }
  };

  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const client = new pg.Client({
        ...connectionConfig({ url, name: "igilik-bus", statementTimeoutMs: 2_000, role: "igilik_app" }),
        keepAlive: true,
      });
      client.on("error", () => {}); // the next statement tells
      try {
        await keep(client);
      } catch (error) {
        if (!isTold) onFault?.(error);
        isTold = true;
      } finally {
        connected = undefined;
        await client.end().catch(() => {});
      }
      await sleep(retryEveryMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  };

  const running = run();
  return {
    publish: () => tell("versions"),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake: () => tell("wake"),
    health: () => (connected ? "up" : "down"),
    async close() {
      closing.abort();
      await running;
    },
  };
}
