import type { WebSocket } from "ws";

const withinMs = 10_000;
const terminateAfterMs = 1_000;

/**
 * Closes a socket with 4429 when it says more than `atMost` messages within ten seconds: each one is parsed and may
 * ask for something. Pages say a handful in an hour.
 */
export function limitMessages(socket: WebSocket, atMost: number): void {
  let since = performance.now();
  let said = 0;
  socket.on("message", () => {
    const now = performance.now();
    if (now - since >= withinMs) {
      since = now;
      said = 0;
    }
    said++;
    if (said <= atMost) return;
    socket.removeAllListeners("message"); // nobody reads on
    socket.close(4429, "Too many messages");
    setTimeout(() => socket.terminate(), terminateAfterMs).unref();
  });
}
