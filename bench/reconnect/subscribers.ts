import { setTimeout as sleep } from "node:timers/promises";
import type { WebSocket } from "ws";
import { clockMs } from "../support/clock.js";
import { answer } from "../support/own-process.js";
import { cutAll, openWatching } from "../support/watching-socket.js";

/* Many pages in one process that lost their server and come back, as stock clients do: after a pause by chance. */

const sockets: WebSocket[] = [];

const part = {
  /** Resolves when each has a snapshot: when each got it, by the machine's clock, and how often they were sent away. */
  async connect({ port, count, queries, addresses }: Crowd): Promise<{ atMs: number[]; sentAway: number }> {
    let sentAway = 0;
    const comeBack = async (n: number): Promise<number> => {
      for (let attempt = 0; ; attempt++) {
        await sleep(pauseMs(attempt));
        let atMs: number | undefined;
        try {
          const query = queries[n % queries.length] ?? "";
          const localAddress = addresses[n % addresses.length];
          sockets.push(await openWatching({ port, query, localAddress }, () => (atMs ??= clockMs())));
          return atMs ?? clockMs();
        } catch {
          sentAway++;
        }
      }
    };
    const atMs = await Promise.all(Array.from({ length: count }, (_, n) => comeBack(n)));
    return { atMs, sentAway };
  },
  close: (): Promise<void> => cutAll(sockets),
};

/** Who comes back, and from where. */
export interface Crowd {
  port: number;
  count: number;
  queries: readonly string[];
  addresses: readonly string[];
}

/** What the subscribers can be asked. */
export type Subscribers = typeof part;

/** graphql-ws's own: one second, then twice as long each time, and 0.3 to 3 s by chance. */
function pauseMs(attempt: number): number {
  return 1_000 * 2 ** attempt + 300 + Math.random() * 2_700;
}

answer(part);
