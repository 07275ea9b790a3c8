import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { answer } from "../support/own-process.js";
import { type FanOutPart, atEvenRate, cpuMicros } from "./part.js";

/*
 * The least that a WebSocket server written with `ws` can do: the same bytes, made once for ever, sent to one socket
 * after the other. Nothing is executed, compared or guarded.
 */

let message = Buffer.alloc(0);
const watching = new Set<WebSocket>();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

sockets.on("connection", (socket) => {
  socket.on("close", () => watching.delete(socket));
  socket.on("message", (data: Buffer) => {
    if (data.toString().includes('"connection_init"')) socket.send('{"type":"connection_ack"}');
    else {
      watching.add(socket);
      socket.send(message, { binary: false });
    }
  });
});

answer({
  async listen(source) {
    message = Buffer.from(source.message);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return (http.address() as AddressInfo).port;
  },
  publish: (versions) =>
    atEvenRate(versions, () => {
      for (const socket of watching) socket.send(message, { binary: false });
      return 0; // always the same bytes
    }),
  cpu: cpuMicros,
} satisfies FanOutPart);
