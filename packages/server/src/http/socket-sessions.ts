/*
 * Sockets of sessions and keys that end. The promise: within a second after one has ended, by whomever and on whichever
 * node, each of its sockets is told 4401 and gets nothing more. It is a level, not an edge: nobody has to tell this node.
 */
import type { WebSocket } from "ws";
import type { Proof } from "../access/access.service.js";

const lookEveryMs = 500;
const terminateAfterMs = 1_000;

/** How the sessions of sockets are looked at. */
export interface SocketSessionsOptions {
  /** Those whose sessions still stand. Asked only while somebody who is signed in holds a socket. */
  findStanding: (proofs: readonly Proof[]) => Promise<ReadonlySet<Proof>>;
  /** Told when looking begins to fail; it is tried again. Sockets stay meanwhile. */
  onFault: (error: unknown) => void;
}

/** Owns the look at sessions. End it with `close`. */
export class SocketSessions {
  readonly #options: SocketSessionsOptions;
  readonly #proofs = new Map<WebSocket, Proof>();
  readonly #timer: NodeJS.Timeout;
  #isLooking = false;
  #isFailing = false;

  constructor(options: SocketSessionsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#look(), lookEveryMs);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** From now on the socket goes when this session ends. */
  keep(socket: WebSocket, proof: Proof): void {
    if (this.#proofs.has(socket) || socket.readyState !== socket.OPEN) return;
    this.#proofs.set(socket, proof);
    socket.once("close", () => this.#proofs.delete(socket));
  }

  async #look(): Promise<void> {
    if (this.#isLooking || this.#proofs.size === 0) return;
    this.#isLooking = true;
    try {
      const held = [...this.#proofs]; // who comes while we ask is looked at the next time
      const standing = await this.#options.findStanding([...new Set(held.map(([, proof]) => proof))]);
      for (const [socket, proof] of held) if (!standing.has(proof)) this.#end(socket);
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#options.onFault(error);
      this.#isFailing = true;
    } finally {
      this.#isLooking = false;
    }
  }

  #end(socket: WebSocket): void {
    this.#proofs.delete(socket);
    socket.close(4401, "Your sign-in or your key has ended");
    // One that does not answer the farewell is not listened to any longer either.
    setTimeout(() => socket.terminate(), terminateAfterMs).unref();
  }
}
