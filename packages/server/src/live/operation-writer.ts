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
  readonly #start: Buffer;
  /** The frame's head and `#start`, for the payload length that it was made for: versions rarely differ in length. */
  #opening: { endLength: number; bytes: Buffer } | undefined;

  constructor(socket: WebSocket, operationId: string) {
    this.#socket = socket;
    this.#start = nextMessageStart(operationId);
  }

  /** Opening and end go out in one write. Safe beside `ws`'s own frames: it writes each of those whole, too. */
  write(end: Buffer): void {
    const stream = this.#socket._socket;
    if (!stream) return;
    const endLength = end.length;
    if (this.#opening?.endLength !== endLength) {
      const bytes = Buffer.concat([textFrameHead(this.#start.length + endLength), this.#start]);
      this.#opening = { endLength, bytes };
    }
    stream.cork();
    stream.write(this.#opening.bytes);
    stream.write(end);
    stream.uncork();
  }
}
