import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { WebSocket } from "ws";
import { answer } from "../support/own-process.js";

/*
 * Many watchers in one process, apart from the server whose CPU time is measured. They speak graphql-transport-ws by
 * hand and count messages without reading them: the cheaper they are, the more of the machine is the server's.
 */

const openAtOnce = 50;
const shorterThanVersion = 512;
const isAcknowledgement = /"type":"connection_ack"/;

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
  async close(): Promise<void> {
    const closed = sockets.map((socket) => once(socket, "close"));
    for (const socket of sockets.splice(0)) socket.terminate();
    await Promise.all(closed);
  },
};

/** What the watchers can be asked. */
export type Watchers = typeof part;

async function watch(port: number, query: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws", {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  const subscribe = JSON.stringify({ id: randomUUID(), type: "subscribe", payload: { query } });
  await once(socket, "open");
  const first = new Promise<void>((resolve, reject) => {
    socket.once("close", (code, reason) => reject(new Error(`closed with ${code} ${reason.toString()}`)));
    socket.on("message", (data: Buffer) => {
      // A version is longer than anything else that a server says: acknowledgement and pings are short.
      if (data.length < shorterThanVersion) {
        if (isAcknowledgement.test(data.toString())) socket.send(subscribe);
        return;
      }
      received++;
      lastMessage = data;
      resolve();
    });
  });
  socket.send(JSON.stringify({ type: "connection_init" }));
  await first;
  return socket;
}

answer(part);
