import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { nextMessageStart, textFrameHead } from "./frames.js";

/** `ws` keeps its stream there; it has no public door to it. */
interface SocketOfWs extends WebSocket {
  _socket?: Duplex;
}

/** Writes what is shared to one operation of one socket. */
export class OperationWriter {
  readonly #socket: SocketOfWs;
  readonly #operationId: string;
  /** The frame's head and the message's start, for ends of `#endLength` bytes: versions rarely differ in length. */
  #opening: Buffer | undefined;
  #endLength = 0;

  constructor(socket: WebSocket, operationId: string) {
    this.#socket = socket;
    this.#operationId = operationId;
  }

  /** Opening and end go out in one write. Safe beside `ws`'s own frames: it writes each of those whole, too. */
  write(end: Buffer): void {
    const stream = this.#socket._socket;
    if (!stream) return;
    if (!this.#opening || this.#endLength !== end.length) {
      const start = nextMessageStart(this.#operationId);
      this.#opening = Buffer.concat([textFrameHead(start.length + end.length), start]);
      this.#endLength = end.length;
    }
    stream.cork();
    stream.write(this.#opening);
    stream.write(end);
    stream.uncork();
  }
}
