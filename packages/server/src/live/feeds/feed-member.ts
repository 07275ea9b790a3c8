import type { WebSocket } from "ws";
import { OperationWriter } from "../operation-writer.js";
import type { ReaderWatch } from "../reader-watch.js";
import { type Version, compareVersions } from "../version.js";
import { isOneCourse } from "./feed-place.js";

/** An event as a group sends it: executed and serialized once. */
export interface FeedPayload {
  version: Version;
  /** The message after the operation's id. */
  end: Buffer;
}

/** One subscription of one socket to a feed. */
export class FeedMember {
  readonly #writer: OperationWriter;
  readonly #watch: ReaderWatch;
  /** The client has everything up to here; undefined: it must be told where it begins. */
  place: Version | undefined;
  /** Somebody is reading the log for it. */
  isServed = false;

  /** `seen` is the place from which the client goes on. */
  constructor(socket: WebSocket, operationId: string, watch: ReaderWatch, seen: Version | undefined) {
    this.#writer = new OperationWriter(socket, operationId);
    this.#watch = watch;
    this.place = seen;
  }

  /** Whether it reads fast enough to be sent more now. Who stays too slow is closed by the watch. */
  canTake(now: number): boolean {
    return this.#watch.canTake(now);
  }

  /** Sends the event and keeps its place. */
  send({ version, end }: FeedPayload): void {
    this.#writer.write(end);
    this.place = version;
  }

  /** Whether the client has the event already. */
  knows({ version }: FeedPayload): boolean {
    return (
      this.place !== undefined &&
      isOneCourse(this.place, version) &&
      compareVersions(this.place, version) >= 0
    );
  }
}
