import { setTimeout as sleep } from "node:timers/promises";
import type { WebSocket } from "ws";

const batchAtLeast = 100;
const batchesAtMost = 50;
const restMs = 50;

/**
 * Says "service restart" to each socket, in batches and in no order, so that those who come back do not all come to
 * the next server in one moment: a few thousand leave within some three seconds, a hundred at once.
 */
export async function sendAway(sockets: Iterable<WebSocket>): Promise<void> {
  const order = [...sockets].map((socket) => ({ socket, place: Math.random() }));
  order.sort((a, b) => a.place - b.place);
  const batch = Math.max(batchAtLeast, Math.ceil(order.length / batchesAtMost));
  for (let from = 0; from < order.length; from += batch) {
    if (from > 0) await sleep(restMs * (0.5 + Math.random()));
    for (const { socket } of order.slice(from, from + batch)) socket.close(1012, "Service restart");
  }
}
