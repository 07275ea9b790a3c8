import { sql } from "kysely";
import type { Database } from "../database/database.js";
import { usualLeaseMs } from "./projector.js";

const lookEveryMs = 1_000;

/**
 * When the projector last looked for something new, whichever node leads: pages judge by it whether a quiet board is a
 * quiet hour or a dead one. This node's own ticks tell at once; those of another node are known by its lease, which
 * it renews at least every half of its length.
 */
export class LastLook {
  readonly #db: Database;
  readonly #isLeading: () => boolean;
  #at: Date | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database, isLeading: () => boolean) {
    this.#db = db;
    this.#isLeading = isLeading;
  }

  /** The time of the last look, never later than it was; undefined when none is known yet. */
  get at(): Date | undefined {
    return this.#at;
  }

  /** A tick of this node's own projector. */
  ticked(at: Date): void {
    if (!this.#at || at > this.#at) this.#at = at;
  }

  /** Begins to read the lease, about once a second while another node leads. */
  start(): void {
    const look = async (): Promise<void> => {
      try {
        if (!this.#isLeading()) await this.#readLease();
      } catch {
        // The database is away: the last look only grows older, and that is the truth.
      }
      if (this.#timer) this.#timer = setTimeout(() => void look(), lookEveryMs);
    };
    this.#timer = setTimeout(() => void look(), 0);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** By PostgreSQL's clock alone, so that no node's clock has to agree with another's. */
  async #readLease(): Promise<void> {
    const { rows } = await sql<{ age_ms: number }>`
      select extract(epoch from clock_timestamp() - (expires_at - ${`${usualLeaseMs} milliseconds`}::interval)) * 1000 as age_ms
      from live.lease where holder is not null and backend_pid is not null
    `.execute(this.#db);
    const [lease] = rows;
    if (lease) this.ticked(new Date(Date.now() - Math.max(0, lease.age_ms)));
  }
}
