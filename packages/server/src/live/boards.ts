/*
 * The newest board of every campaign, on this node. The promise:
 * - what is kept never goes back to an older version;
 * - a board is read from PostgreSQL only when this node does not know it, or a client has seen a newer one;
 * - what a board names is known before it is shown, so that showing it asks PostgreSQL nothing;
 * - new versions come from this node's projector; when another node leads, from the log, at once after a hint.
 */
import type { WriteReceipt } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../database/database.js";
import { type Board, type BoardRow, toBoard } from "./board.js";
import type { CodeBooks } from "./code-books.js";
import { isSeenBy } from "./snapshot.js";
import { compareVersions } from "./version.js";

const followLogEveryMs = 250;

/** Keeps boards and tells listeners of new ones. Open it with `startFollowing`, end it with `close`. */
export class Boards {
  readonly #db: Database;
  readonly #codeBooks: CodeBooks;
  readonly #newest = new Map<string, Board>();
  readonly #reading = new Map<string, Promise<Board>>();
  readonly #listeners = new Set<(board: Board) => void>();
  #prepare: (board: Board) => Promise<void> = async () => {};
  #timer: NodeJS.Timeout | undefined;
  #isLookDue = false;
  #isLooking = false;
  #accepting: Promise<void> = Promise.resolve();
  /** Reads of the board log and of counters so far: a test proves that deliveries need none. */
  reads = 0;

  constructor(db: Database, codeBooks: CodeBooks) {
    this.#db = db;
    this.#codeBooks = codeBooks;
  }

  /** Also looks into the log from time to time, for versions of another node of which no hint came. */
  startFollowing(): void {
    this.#timer = setInterval(() => this.look(), followLogEveryMs);
  }

  /** Looks into the log for versions that another node's projector appended; hints meanwhile become one more look. */
  look(): void {
    this.#isLookDue = true;
    if (!this.#isLooking) void this.#lookWhileDue();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** `prepare` is waited for before a board is kept: it reads names that the board's watchers may select. */
  prepareWith(prepare: (board: Board) => Promise<void>): void {
    this.#prepare = prepare;
  }

  /** Calls `listener` with each board that is newer than what was known. Returns how to stop. */
  onBoard(listener: (board: Board) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The newest known board, without asking PostgreSQL. */
  known(campaignId: string): Board | undefined {
    return this.#newest.get(campaignId);
  }

  /** Versions of all known boards by slug, for the sockets' ping. */
  versions(): Record<string, string> {
    return Object.fromEntries(
      [...this.#newest.values()].map((board) => [board.version.slug, board.versionText]),
    );
  }

  /** The newest board, read once when this node does not know it; concurrent readers share one read. */
  async board(campaignId: string): Promise<Board> {
    return this.#newest.get(campaignId) ?? (await (this.#reading.get(campaignId) ?? this.#start(campaignId)));
  }

  /**
   * Reads the newest board from PostgreSQL. A read that is under way may be older than what the caller knows of, as on
   * a node that was frozen meanwhile: all who come during one share the next.
   */
  async refresh(campaignId: string): Promise<Board> {
    await this.#reading.get(campaignId)?.catch(() => {}); // told to whoever asked for it
    return this.#reading.get(campaignId) ?? this.#start(campaignId);
  }

  /** Takes rows in the order in which they were appended; what is not newer is dropped. */
  accept(rows: BoardRow[]): Promise<void> {
    this.#accepting = this.#accepting.then(() => this.#accept(rows)).catch(() => {});
    return this.#accepting;
  }

  /** Forgets a campaign that is gone. */
  forget(campaignId: string): void {
    this.#newest.delete(campaignId);
  }

  /** The version at which a write is visible, or undefined when none came within `withinMs`. */
  async versionOf(receipt: WriteReceipt, withinMs = 1_000): Promise<string | undefined> {
    const { campaignId, transactionId } = receipt;
    const current = await this.board(campaignId);
    if (isSeenBy(current.snapshot, transactionId)) return current.versionText;
    return new Promise((resolve) => {
      const settle = (version: string | undefined): void => {
        clearTimeout(timer);
        stop();
        resolve(version);
      };
      const timer = setTimeout(settle, withinMs, undefined);
      const stop = this.onBoard((board) => {
        if (board.campaignId === campaignId && isSeenBy(board.snapshot, transactionId))
          settle(board.versionText);
      });
    });
  }

  async #accept(rows: BoardRow[]): Promise<void> {
    for (const row of rows) {
      const slug = await this.#codeBooks.refreshTo(row.campaign_id, row.body.c);
      if (slug === undefined) continue; // the campaign was forgotten meanwhile
      const board = toBoard(row, slug);
      await this.#prepare(board);
      this.#keep(board);
    }
  }

  #keep(board: Board): Board {
    const known = this.#newest.get(board.campaignId);
    if (known && compareVersions(board.version, known.version) <= 0) return known;
    this.#newest.set(board.campaignId, board);
    for (const listener of this.#listeners) listener(board);
    return board;
  }

  #start(campaignId: string): Promise<Board> {
    const reading = this.#read(campaignId).finally(() => this.#reading.delete(campaignId));
    this.#reading.set(campaignId, reading);
    return reading;
  }

  async #read(campaignId: string): Promise<Board> {
    this.reads++;
    const { rows } = await sql<BoardRow>`
      select b.campaign_id, b.epoch, b.seq, b.at, b.body, b.snapshot
      from live.campaign_clock k
      join live.board_log b on b.campaign_id = k.campaign_id and b.epoch = k.epoch and b.seq = k.last_seq
      where k.campaign_id = ${campaignId}
    `.execute(this.#db);
    const row = rows[0] ?? (await this.#readCounters(campaignId));
    const slug = row && (await this.#codeBooks.refreshTo(campaignId, row.body.c));
    if (!row || slug === undefined) throw new Error(`no campaign ${campaignId}`);
    const board = toBoard(row, slug);
    await this.#prepare(board);
    return this.#keep(board);
  }

  /** Before the first version: whatever the counters hold. */
  async #readCounters(campaignId: string): Promise<BoardRow | undefined> {
    const { rows } = await sql<BoardRow>`
      select c.id as campaign_id, l.epoch, 0 as seq, campaign_now(c.id) as at,
        live.board_body(c.id, null, clock_timestamp()) as body, '1:1:' as snapshot
      from campaign c, live.lease l
      where c.id = ${campaignId}
    `.execute(this.#db);
    return rows[0];
  }

  async #lookWhileDue(): Promise<void> {
    this.#isLooking = true;
    while (this.#isLookDue) {
      this.#isLookDue = false;
      try {
        await this.#readNewer();
      } catch {
        // The database is away: readiness says so, and the next look finds what came meanwhile.
      }
    }
    this.#isLooking = false;
  }

  /** One statement: the newest board of each campaign that has gone on. */
  async #readNewer(): Promise<void> {
    const known = [...this.#newest.values()].map(({ campaignId, version: { epoch, seq } }) => ({
      campaign_id: campaignId,
      epoch,
      seq,
    }));
    const { rows } = await sql<BoardRow>`
      select b.campaign_id, b.epoch, b.seq, b.at, b.body, b.snapshot
      from live.campaign_clock k
      join live.board_log b on b.campaign_id = k.campaign_id and b.epoch = k.epoch and b.seq = k.last_seq
      left join jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as known (campaign_id uuid, epoch int, seq bigint)
        on known.campaign_id = k.campaign_id
      where known.seq is null or (k.epoch, k.last_seq) > (known.epoch, known.seq)
    `.execute(this.#db);
    this.reads += rows.length;
    if (rows.length > 0) await this.accept(rows);
  }
}
