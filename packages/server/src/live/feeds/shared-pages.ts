import type { Database } from "../../database/database.js";
import { type Version, formatVersion } from "../version.js";
import { type FeedPage, type FeedPart, readFeedPage } from "./feed-log.repository.js";

/**
 * Readings of the log that are the same and begin while one of them goes on are one: what is new is read once, however
 * many groups of however many organizations wait for it.
 */
export class SharedPages {
  readonly #onRead: () => void;
  readonly #reading = new Map<string, Promise<FeedPage>>();

  /** `onRead` is told of each reading that really happens. */
  constructor(onRead: () => void) {
    this.#onRead = onRead;
  }

  /** The items after one place up to another, at most `limit`; both places are of one epoch. */
  read(db: Database, part: FeedPart, after: Version, upTo: Version, limit: number): Promise<FeedPage> {
    const { feed, campaignId, organizationId } = part;
    const key = [feed, campaignId, organizationId, formatVersion(after), formatVersion(upTo), limit].join(
      " ",
    );
    let reading = this.#reading.get(key);
    if (!reading) {
      this.#onRead();
      reading = readFeedPage(db, part, after, upTo, limit).finally(() => this.#reading.delete(key));
      this.#reading.set(key, reading);
    }
    return reading;
  }
}
