/*
 * From one version to many sockets. The promise:
 * - each distinct operation is executed and serialized once a version, however many watch;
 * - nobody waits for a slow reader: it skips to the newest version when it reads again, or is closed;
 * - nobody waits for another operation that is slow or fails: each is fed by itself, and tried again;
 * - a client is never sent anything older than what it had.
 */
import { Group, type GroupCounts, type GroupPlan, paceMs } from "./group.js";
import type { Member, Payload } from "./member.js";

const sweepEveryMs = 50;
const yieldEvery = 400;
/** How long a group without members is kept for whoever asks next. */
const keepAskedMs = 10_000;
/** Delivering for more than this share of a second halves every pace. */
const busyShare = 0.5;

/** What happened so far, for `/metrics` and for tests. */
export interface FanOutCounts extends GroupCounts {
  delivered: number;
  conflated: number;
}

/** Owns the groups and the one timer that feeds them. */
export class FanOut {
  readonly counts: FanOutCounts = { executions: 0, serializations: 0, delivered: 0, conflated: 0 };
  readonly #groups = new Map<string, Group>();
  readonly #timer: NodeJS.Timeout;
  #rotation = 0;
  #isSweeping = false;
  #busyMs = 0;
  #secondStartedAt = performance.now();
  #slowdown = 1;
  readonly #onFault: (error: unknown) => void;

  /** `onFault` is told once when an operation begins to fail, however often it is tried again. */
  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
    this.#timer = setInterval(() => void this.#sweep(), sweepEveryMs);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Distinct operations being watched now. */
  get groupCount(): number {
    return this.#groups.size;
  }

  /** Subscriptions being served now. */
  get memberCount(): number {
    let count = 0;
    for (const group of this.#groups.values()) count += group.members.size;
    return count;
  }

  /** Whether joining under this key needs no new group. */
  has(key: string): boolean {
    return this.#groups.has(key);
  }

  /** Puts a member into the group of its operation and sends it the current version. Returns how to leave. */
  async join(key: string, plan: GroupPlan, member: Member): Promise<() => void> {
    const joined = this.#groupOf(key, plan);
    joined.members.add(member);
    const leave = (): void => {
      joined.members.delete(member);
      this.#forgetUnused(key, joined, Date.now());
    };
    try {
      const payload = await joined.newest();
      if (payload && joined.members.has(member)) this.#count(member.deliver(payload, Date.now()));
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /** The newest payload, for somebody who asks once: the same that members get, made once for all of them. */
  ask(key: string, plan: GroupPlan): Payload | undefined | Promise<Payload> {
    const group = this.#groupOf(key, plan);
    group.keptUntil = Date.now() + keepAskedMs;
    return group.newest();
  }

  #groupOf(key: string, plan: GroupPlan): Group {
    let group = this.#groups.get(key);
    if (!group) {
      group = new Group(plan, this.counts);
      this.#groups.set(key, group);
    }
    return group;
  }

  #forgetUnused(key: string, group: Group, now: number): void {
    const isUsed = group.members.size > 0 || group.keptUntil > now;
    if (!isUsed && this.#groups.get(key) === group) this.#groups.delete(key);
  }

  async #sweep(): Promise<void> {
    if (this.#isSweeping) return;
    this.#isSweeping = true;
    try {
      this.#measure();
      const groups = [...this.#groups.values()];
      // Start somewhere else each time: under load nobody is always last.
      const start = this.#rotation++ % Math.max(1, groups.length);
      for (let i = 0; i < groups.length; i++) {
        const group = groups[(start + i) % groups.length];
        if (group && !group.isFeeding && group.members.size > 0) await this.#feed(group);
      }
    } finally {
      this.#isSweeping = false;
    }
  }

  /** Feeds a group, but does not wait for it longer than its deliveries take. */
  async #feed(group: Group): Promise<void> {
    const now = Date.now();
    try {
      const board = group.plan.board();
      if (!board) return;
      if (now >= group.dueAt && group.lastFanned !== board.version) {
        // From when it was due, not from now: else a sweep that comes a moment early would cost a whole one.
        const pace = paceMs[group.plan.pace] * this.#slowdown;
        group.dueAt = Math.max(group.dueAt, now - sweepEveryMs) + pace;
        const payload = group.newest();
        if (payload instanceof Promise) void this.#feedLater(group, payload);
        else if (payload) await this.#deliver(group, payload, now);
      } else if (group.payload) {
        for (const member of group.members) {
          if (member.isBehind) this.#count(member.deliver(group.payload, now));
        }
      }
    } catch (error) {
      this.#failed(group, error);
    }
  }

  async #feedLater(group: Group, awaited: Promise<Payload>): Promise<void> {
    group.isFeeding = true;
    try {
      await this.#deliver(group, await awaited, Date.now());
    } catch (error) {
      this.#failed(group, error);
    } finally {
      group.isFeeding = false;
    }
  }

  /** It is tried again when its pace allows. */
  #failed(group: Group, error: unknown): void {
    if (!group.isFailing) this.#onFault(error);
    group.isFailing = true;
  }

  async #deliver(group: Group, payload: Payload, now: number): Promise<void> {
    group.lastFanned = payload.version;
    group.isFailing = false;
    let startedAt = performance.now();
    let sinceYield = 0;
    for (const member of group.members) {
      this.#count(member.deliver(payload, now));
      if (++sinceYield < yieldEvery) continue;
      sinceYield = 0;
      this.#busyMs += performance.now() - startedAt;
      await new Promise(setImmediate);
      startedAt = performance.now();
    }
    this.#busyMs += performance.now() - startedAt;
  }

  #count(outcome: ReturnType<Member["deliver"]>): void {
    if (outcome === "sent") this.counts.delivered++;
    else if (outcome === "conflated") this.counts.conflated++;
  }

  #measure(): void {
    const now = performance.now();
    const spanMs = now - this.#secondStartedAt;
    if (spanMs < 1_000) return;
    this.#slowdown = this.#busyMs / spanMs > busyShare ? 2 : 1;
    this.#busyMs = 0;
    this.#secondStartedAt = now;
    for (const [key, group] of this.#groups) this.#forgetUnused(key, group, Date.now());
  }
}
