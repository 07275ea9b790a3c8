/*
 * The feeds' groups on this node. New items are noticed by the boards: a board says where each feed ends, so that a
 * version without items costs nothing. It is level, not edge: what one look misses, the next finds.
 */
import type { Database } from "../../database/database.js";
import type { Boards } from "../boards.js";
import type { FeedMember } from "./feed-member.js";
import { type FeedCounts, type FeedGround, FeedGroup, type FeedPlan } from "./feed-group.js";
import { SharedPages } from "./shared-pages.js";
import { Turns } from "./turns.js";

const lookEveryMs = 50;
const readingsAtOnce = 4;

/** Owns the groups of all feeds. End it with `close`. */
export class FeedHub {
  readonly counts: FeedCounts = { executions: 0, delivered: 0, reads: 0 };
  readonly #boards: Boards;
  readonly #ground: FeedGround;
  readonly #groups = new Map<string, FeedGroup>();
  readonly #timer: NodeJS.Timeout;
  readonly #stop: () => void;

  /** `onFault` is told once when a group begins to fail, however often it is tried again. */
  constructor(db: Database, boards: Boards, onFault: (error: unknown) => void) {
    this.#boards = boards;
    const pages = new SharedPages(() => this.counts.reads++);
    this.#ground = { db, pages, turns: new Turns(readingsAtOnce), onFault, counts: this.counts };
    this.#stop = boards.onBoard(() => this.#look());
    this.#timer = setInterval(() => this.#look(), lookEveryMs);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#stop();
  }

  /** Distinct operations being followed now. */
  get groupCount(): number {
    return this.#groups.size;
  }

  /** Subscriptions being served now. */
  get memberCount(): number {
    let count = 0;
    for (const group of this.#groups.values()) count += group.size;
    return count;
  }

  /** Whether joining under this key needs no new group. */
  has(key: string): boolean {
    return this.#groups.has(key);
  }

  /** Puts a member into the group of its operation; what it misses follows. Returns how to leave. */
  async join(key: string, plan: FeedPlan, campaignId: string, member: FeedMember): Promise<() => void> {
    const board = await this.#boards.board(campaignId);
    let group = this.#groups.get(key);
    if (!group) {
      group = new FeedGroup(this.#ground, plan, board);
      this.#groups.set(key, group);
    }
    const joined = group;
    joined.add(member);
    return () => {
      joined.remove(member);
      if (joined.size === 0 && this.#groups.get(key) === joined) this.#groups.delete(key);
    };
  }

  #look(): void {
    for (const group of this.#groups.values()) group.look();
  }
}
