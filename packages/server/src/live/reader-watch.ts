import type { WebSocket } from "ws";

/** More than this waiting in the process for one socket: it reads too slowly, and intermediate versions are skipped. */
export const conflateOverBytes = 256 * 1024;
/** That long over the limit: the socket is closed, and may come back. */
export const closeAfterMs = 30_000;
const terminateAfterMs = 2_000;

/**
 * Whether a socket can take one more message now. One that stays over the limit for `closeAfterMs` is closed with
 * 1013 ("try again later"), and cut when it does not even read that.
 */
export class ReaderWatch {
  readonly #socket: WebSocket;
  #slowSince: number | undefined;
  #isClosing = false;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Asked before each delivery, and a few times a second while something waits. */
  canTake(now: number): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN || this.#isClosing) return false;
    if (this.#socket.bufferedAmount <= conflateOverBytes) {
      this.#slowSince = undefined;
      return true;
    }
    this.#slowSince ??= now;
    if (now - this.#slowSince >= closeAfterMs) this.#close();
    return false;
  }

  #close(): void {
    this.#isClosing = true;
    this.#socket.close(1013, "Reading too slowly: come back with your last version");
    setTimeout(() => this.#socket.terminate(), terminateAfterMs).unref();
  }
}
