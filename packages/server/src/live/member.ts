import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { nextMessageStart, textFrameHead } from "./frames.js";
import type { ReaderWatch } from "./reader-watch.js";
import { type Version, compareVersions } from "./version.js";

/** What a group sends: one version, executed and serialized once. */
export interface Payload {
  version: Version;
  /** The message after the operation's id. */
  end: Buffer;
  /** Whether it was executed without an error. */
  isWhole: boolean;
}

/** `ws` keeps its stream there; it has no public door to it. */
interface SocketOfWs extends WebSocket {
  _socket?: Duplex;
}

/** One subscription of one socket in a group. */
export class Member {
  readonly #socket: SocketOfWs;
  readonly #start: Buffer;
  /** The frame's head and `#start`, for the payload length that it was made for: versions rarely differ in length. */
  #opening: { endLength: number; bytes: Buffer } | undefined;
  readonly #watch: ReaderWatch;
  #sent: Version | undefined;
  /** It was skipped: the newest version is owed as soon as it reads again. */
  isBehind = false;

  /** `seen` is the version that the client says it has: that one and older ones are not sent. */
  constructor(socket: WebSocket, operationId: string, watch: ReaderWatch, seen: Version | undefined) {
    this.#socket = socket;
    this.#start = nextMessageStart(operationId);
    this.#watch = watch;
    this.#sent = seen;
  }

  /** Sends the payload unless the client has it already, or reads too slowly now. */
  deliver(payload: Payload, now: number): "sent" | "known" | "conflated" {
    const sent = this.#sent;
    if (sent && sent.slug === payload.version.slug && compareVersions(sent, payload.version) >= 0) {
      this.isBehind = false;
      return "known";
    }
    if (!this.#watch.canTake(now)) {
      this.isBehind = true;
      return "conflated";
    }
    this.#write(payload);
    this.#sent = payload.version;
    this.isBehind = false;
    return "sent";
  }

  /** Opening and end go out in one write. Safe beside `ws`'s own frames: it writes each of those whole, too. */
  #write(payload: Payload): void {
    const stream = this.#socket._socket;
    if (!stream) return;
    const endLength = payload.end.length;
    if (this.#opening?.endLength !== endLength) {
      const bytes = Buffer.concat([textFrameHead(this.#start.length + endLength), this.#start]);
      this.#opening = { endLength, bytes };
    }
    stream.cork();
    stream.write(this.#opening.bytes);
    stream.write(payload.end);
    stream.uncork();
  }
}
