import { once } from "node:events";
import { WebSocket } from "ws";
import { answer } from "../support/own-process.js";
import { cutAll } from "../support/watching-socket.js";

/* Sockets that have subscribed and wait: what comes is dropped. */

const openAtOnce = 50;
const sockets: WebSocket[] = [];

const part = {
  /** Opens sockets, and resolves when the server has taken up the subscription of each. */
  async open({ port, count, query }: { port: number; count: number; query: string }): Promise<void> {
    for (let opened = 0; opened < count; opened += openAtOnce) {
      const wave = Math.min(openAtOnce, count - opened);
      sockets.push(...(await Promise.all(Array.from({ length: wave }, () => subscribe(port, query)))));
    }
  },
  close: (): Promise<void> => cutAll(sockets),
};

/** What the subscribers can be asked. */
export type Subscribers = typeof part;

async function subscribe(port: number, query: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws", {
    perMessageDeflate: false,
  });
  await once(socket, "open");
  const takenUp = new Promise<void>((resolve, reject) => {
    socket.once("close", (code) => reject(new Error(`closed with ${code}`)));
    socket.on("message", (data: Buffer) => {
      if (data.includes('"type":"connection_ack"')) {
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
        socket.send('{"type":"ping"}'); // answered after the subscription was read
      } else if (data.includes('"type":"pong"')) resolve();
    });
  });
  socket.send('{"type":"connection_init"}');
  await takenUp;
  return socket;
}

answer(part);
