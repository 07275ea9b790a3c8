import { LRUCache } from "lru-cache";
import { networkOf } from "./network-of.js";
import type { SocketLimits } from "./socket-limits.js";

/** Tokens of an address as they were at a time: one is taken for each new socket, and they come back with time. */
interface Bucket {
  tokens: number;
  at: number;
}

/** An address that is forgotten may come as if it were new: no harm, and strangers cannot fill the memory. */
const rememberedAtMost = 20_000;

/** Counts sockets by the address that they came from, so that a flood from one leaves places for the others. */
export class AddressPlaces {
  readonly #limits: Pick<SocketLimits, "perAddress" | "newASecond">;
  readonly #open = new Map<string, number>();
  readonly #buckets = new LRUCache<string, Bucket>({ max: rememberedAtMost });

  constructor(limits: Pick<SocketLimits, "perAddress" | "newASecond">) {
    this.#limits = limits;
  }

  /** Takes a place for one more socket; undefined: none is left. The caller gives it back once. */
  take(from: string, now = performance.now()): (() => void) | undefined {
    const { perAddress, newASecond } = this.#limits;
    const address = networkOf(from);
    const open = this.#open.get(address) ?? 0;
    if (open >= perAddress) return undefined;
    const last = this.#buckets.get(address) ?? { tokens: perAddress, at: now };
    const tokens = Math.min(perAddress, last.tokens + ((now - last.at) / 1_000) * newASecond);
    this.#buckets.set(address, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    if (tokens < 1) return undefined;
    this.#open.set(address, open + 1);
    return () => this.#giveBack(address);
  }

  #giveBack(address: string): void {
    const left = (this.#open.get(address) ?? 1) - 1;
    if (left > 0) this.#open.set(address, left);
    else this.#open.delete(address);
  }
}
