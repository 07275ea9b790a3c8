/*
 * One distinct operation on a feed, and everybody who follows it. The promise:
 * - each member gets each item once and in order, or Resync where something is not kept any more;
 * - an item is read, executed and serialized once for all who are up to date; what is new is even read once for all
 *   groups of a feed, and a group of one organization takes out of it what is that one's;
 * - who comes back, or reads slowly, gets the rest from the log, a page at a time, and joins the others where they are:
 *   the group holds no queue.
 */
import type { Database } from "../../database/database.js";
import type { Board } from "../board.js";
import { type Version, compareVersions, formatVersion } from "../version.js";
import { type Feed, type FeedEvent, type Stretch, pageItems, showPage } from "./feed.js";
import type { FeedMember, FeedPayload } from "./feed-member.js";
import { endOfFeed, isOneCourse, nowOfFeed, resyncAt } from "./feed-place.js";
import type { SharedPages } from "./shared-pages.js";
import type { Turns } from "./turns.js";

const yieldEvery = 400;
const restAfterFaultMs = 300;

/** How a group reads and what its members asked for. */
export interface FeedPlan {
  feed: Feed<FeedEvent>;
  /** Members are sent only the items that are this organization's; null: everybody's. */
  organizationId: string | null;
  /** The board of the campaign that the group follows now; another one's when it goes on into the next edition. */
  board: () => Board | undefined;
  /** Executes the operation for one event: the message after the operation's id. */
  serialize: (event: FeedEvent) => Promise<Buffer>;
}

/** What all groups of a node share. */
export interface FeedGround {
  db: Database;
  /** Where the log is read. */
  pages: SharedPages;
  /** Readings of the log for those who catch up, so that they leave connections to others. */
  turns: Turns;
  /** Told when reading or executing begins to fail; it is tried again. */
  onFault: (error: unknown) => void;
  counts: FeedCounts;
}

/** What happened so far, for `/metrics` and for tests. */
export interface FeedCounts {
  /** Events executed and serialized, for whomever. */
  executions: number;
  /** Events sent to sockets. */
  delivered: number;
  /** Readings of the log. */
  reads: number;
}

/** Members of one distinct operation. */
export class FeedGroup {
  readonly #ground: FeedGround;
  readonly #plan: FeedPlan;
  /** Up to date: they have everything up to the tail. */
  readonly #live = new Set<FeedMember>();
  /** They get the rest from the log. */
  readonly #behind = new Set<FeedMember>();
  /** What several members read at the same time. */
  readonly #reading = new Map<string, Promise<Stretch<FeedPayload>>>();
  #tail: Version;
  #campaignId: string;
  /** The board in which there was nothing new any more: until there is another one, a look costs nothing. */
  #doneWith: Board | undefined;
  #isAdvancing = false;
  #isFailing = false;
  #restsUntil = 0;

  constructor(ground: FeedGround, plan: FeedPlan, board: Board) {
    this.#ground = ground;
    this.#plan = plan;
    this.#campaignId = board.campaignId;
    this.#tail = endOfFeed(board, plan.feed.name);
  }

  /** Members, up to date or not. */
  get size(): number {
    return this.#live.size + this.#behind.size;
  }

  /** Takes a member in; what it misses is sent now. */
  add(member: FeedMember): void {
    this.#behind.add(member);
    this.look();
  }

  remove(member: FeedMember): void {
    this.#live.delete(member);
    this.#behind.delete(member);
  }

  /** Looks what is new and who waits. Cheap when there is nothing; call it with each board, and from time to time. */
  look(): void {
    if (Date.now() < this.#restsUntil) return;
    if (!this.#isAdvancing && this.#plan.board() !== this.#doneWith) void this.#guard(() => this.#advance());
    for (const member of this.#behind) {
      if (!member.isServed) void this.#guard(() => this.#serve(member));
    }
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#isFailing) this.#ground.onFault(error);
      this.#isFailing = true;
      this.#restsUntil = Date.now() + restAfterFaultMs;
    }
  }

  /** Sends what is new to everybody who is up to date. */
  async #advance(): Promise<void> {
    this.#isAdvancing = true;
    try {
      for (;;) {
        const board = this.#plan.board();
        if (!board) return;
        if (!isOneCourse(board.version, this.#tail)) {
          this.#startOver(board);
          return;
        }
        const end = endOfFeed(board, this.#plan.feed.name);
        if (compareVersions(end, this.#tail) <= 0) {
          this.#doneWith = board;
          return;
        }
        // Everybody's items: all groups that are up to date read the same.
        const stretch = await this.#read(this.#campaignId, null, this.#tail, end);
        this.#isFailing = false;
        if (stretch.isPruned) {
          this.#startOver(board);
          return;
        }
        // From here on, who catches up reads these from the log; everybody in `live` gets them below.
        this.#tail = stretch.end;
        for (const { event: payload } of stretch.events) await this.#deliver(payload);
      }
    } finally {
      this.#isAdvancing = false;
    }
  }

  /** Another campaign or epoch, or too much was missed: everybody is told where it begins. */
  #startOver(board: Board): void {
    this.#campaignId = board.campaignId;
    this.#tail = endOfFeed(board, this.#plan.feed.name);
    for (const member of this.#live) {
      member.place = undefined;
      this.#behind.add(member);
    }
    this.#live.clear();
    for (const member of this.#behind) {
      if (!member.isServed) void this.#guard(() => this.#serve(member));
    }
  }

  async #deliver(payload: FeedPayload): Promise<void> {
    const now = Date.now();
    let sinceYield = 0;
    for (const member of this.#live) {
      if (member.knows(payload)) continue;
      if (member.canTake(now)) {
        member.send(payload);
        this.#ground.counts.delivered++;
      } else {
        this.#live.delete(member);
        this.#behind.add(member);
      }
      if (++sinceYield % yieldEvery === 0) await new Promise(setImmediate);
    }
  }

  /** Sends a member what it misses for as long as it reads, then lets it join those who are up to date. */
  async #serve(member: FeedMember): Promise<void> {
    member.isServed = true;
    try {
      while (this.#behind.has(member) && member.canTake(Date.now())) {
        const tail = this.#tail;
        if (!member.place || !isOneCourse(member.place, tail)) {
          const board = this.#plan.board();
          if (!board || !isOneCourse(board.version, tail)) return; // the group goes there first
          await this.#resync(member, nowOfFeed(board, this.#plan.feed.name));
        } else if (compareVersions(member.place, tail) >= 0) {
          this.#behind.delete(member);
          this.#live.add(member);
        } else {
          await this.#replay(member, member.place, tail);
        }
      }
    } finally {
      member.isServed = false;
    }
  }

  async #resync(member: FeedMember, place: Version): Promise<void> {
    const end = await this.#serialize(resyncAt(place));
    this.#isFailing = false;
    if (!this.#behind.has(member)) return;
    member.send({ version: place, end });
    this.#ground.counts.delivered++;
  }

  async #replay(member: FeedMember, from: Version, upTo: Version): Promise<void> {
    const stretch = await this.#readTogether(from, upTo);
    this.#isFailing = false;
    // It may have left, or the whole group may have started over meanwhile.
    if (!this.#behind.has(member) || member.place !== from) return;
    if (stretch.isPruned) {
      member.place = undefined;
      return;
    }
    for (const { event: payload } of stretch.events) member.send(payload);
    this.#ground.counts.delivered += stretch.events.length;
    member.place = stretch.end;
  }

  /** Members who come back with the same version at the same time cost one reading and one execution. */
  #readTogether(from: Version, upTo: Version): Promise<Stretch<FeedPayload>> {
    const campaignId = this.#campaignId; // the group may have gone on to another one when it is their turn
    const { organizationId } = this.#plan;
    const key = `${formatVersion(from)} ${formatVersion(upTo)}`;
    let reading = this.#reading.get(key);
    if (!reading) {
      reading = this.#ground.turns
        .take(() => this.#read(campaignId, organizationId, from, upTo))
        .finally(() => this.#reading.delete(key));
      this.#reading.set(key, reading);
    }
    return reading;
  }

  /** Reads this organization's items, or everybody's (null), and makes of them what the group's members are sent. */
  async #read(
    campaignId: string,
    readFor: string | null,
    from: Version,
    upTo: Version,
  ): Promise<Stretch<FeedPayload>> {
    const { db, pages } = this.#ground;
    const { feed, organizationId } = this.#plan;
    const part = { campaignId, feed: feed.name, organizationId: readFor };
    const page = await pages.read(db, part, from, upTo, pageItems);
    const stretch = await showPage(feed, { campaignId, organizationId }, page, upTo);
    const events = await Promise.all(
      stretch.events.map(async ({ version, event }) => ({
        version,
        event: { version, end: await this.#serialize(event) },
      })),
    );
    return { ...stretch, events };
  }

  async #serialize(event: FeedEvent): Promise<Buffer> {
    this.#ground.counts.executions++;
    return this.#plan.serialize(event);
  }
}
