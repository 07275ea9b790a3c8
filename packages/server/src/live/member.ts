import type { WebSocket } from "ws";
import { OperationWriter } from "./operation-writer.js";
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

/** One subscription of one socket in a group. */
export class Member {
  readonly #writer: OperationWriter;
  readonly #watch: ReaderWatch;
  #sent: Version | undefined;
  /** It was skipped: the newest version is owed as soon as it reads again. */
  isBehind = false;

  /** `seen` is the version that the client says it has: that one and older ones are not sent. */
  constructor(socket: WebSocket, operationId: string, watch: ReaderWatch, seen: Version | undefined) {
    this.#writer = new OperationWriter(socket, operationId);
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
    this.#writer.write(payload.end);
    this.#sent = payload.version;
    this.isBehind = false;
    return "sent";
  }
}
