import type { WebSocket } from "ws";
import { answer } from "../support/own-process.js";
import { cutAll, openWatching } from "../support/watching-socket.js";

/*
 * Many watchers in one process, apart from the server whose CPU time is measured. They count messages without reading
 * them.
 */

const openAtOnce = 50;

const sockets: WebSocket[] = [];
let received = 0;
let lastMessage: Buffer = Buffer.alloc(0);

const part = {
  /** Opens sockets that watch and resolves when each has received its first version: that message. */
  async open({ port, count, query }: { port: number; count: number; query: string }): Promise<string> {
    for (let opened = 0; opened < count; opened += openAtOnce) {
      const wave = Math.min(openAtOnce, count - opened);
      sockets.push(...(await Promise.all(Array.from({ length: wave }, () => watch(port, query)))));
    }
    received = 0;
    return lastMessage.toString();
  },
  /** Versions that arrived since all were open, over all sockets. */
  received: (): number => received,
  close: (): Promise<void> => cutAll(sockets),
};

/** What the watchers can be asked. */
export type Watchers = typeof part;

function watch(port: number, query: string): Promise<WebSocket> {
  return openWatching({ port, query }, (message) => {
    received++;
    lastMessage = message;
  });
}

answer(part);
