import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const duration = 15 * 60;

/** Failures within a quarter of an hour after which there is a wait until it is over. */
const allowed = {
  /** For one account from one address: somebody who has forgotten, or guesses. */
  pair: 5,
  /** For one account from everywhere: many machines that guess one password. */
  account: 30,
  /** From one address. A hall or an office with all its people is one, so that it takes a machine to come there. */
  address: 500,
};

/** Beyond the failures of its address, a likely attempt is still judged, so many a second. */
const beyondASecond = 5;
/** Where somebody signed in was seen so lately, people work, and others who come there are likely to be theirs. */
const seenForMs = 60 * 60_000;
const addressesSeenAtMost = 10_000;

/**
 * Slows down who guesses passwords and codes. An attempt is taken before it is judged, so that a hundred at once are no
 * more than a hundred one after another; one that succeeds is given back.
 */
export class Attempts {
  readonly #pair = new RateLimiterMemory({ points: allowed.pair, duration });
  readonly #account = new RateLimiterMemory({ points: allowed.account, duration });
  readonly #address = new RateLimiterMemory({ points: allowed.address, duration });
  readonly #beyond = new RateLimiterMemory({ points: beyondASecond, duration: 1 });
  readonly #seen = new LRUCache<string, true>({ max: addressesSeenAtMost, ttl: seenForMs });

  /** Somebody who is signed in asks from this address. */
  recognize(address: string | null): void {
    this.#seen.set(address ?? "inside", true);
  }

  /** Takes an attempt. Returns the seconds to wait when there were too many; undefined: go on. */
  async take(account: string, address: string | null): Promise<number | undefined> {
    const from = address ?? "inside";
    const addressWait = await waitAfter(this.#address.consume(from));
    if (addressWait !== undefined) {
      if (!(await this.#isLikely(account, from))) return addressWait;
      const beyondWait = await waitAfter(this.#beyond.consume(from));
      if (beyondWait !== undefined) return beyondWait;
    }
    return (
      (await waitAfter(this.#pair.consume(pairOf(account, from)))) ??
      (await waitAfter(this.#account.consume(account)))
    );
  }

  /** The attempt succeeded: it was no failure, and those before it are forgiven to this address. */
  async forgive(account: string, address: string | null): Promise<void> {
    const from = address ?? "inside";
    await this.#pair.delete(pairOf(account, from));
    await this.#account.reward(account);
    await this.#address.reward(from);
  }

  /** One guesser must not lock out everybody behind the same address. */
  async #isLikely(account: string, from: string): Promise<boolean> {
    if (this.#seen.has(from)) return true;
    const failed = await this.#account.get(account);
    return failed === null || failed.consumedPoints <= 0;
  }
}

function pairOf(account: string, from: string): string {
  return `${from} ${account}`;
}

/** Seconds until the next one when the limiter refused; undefined when it did not. */
async function waitAfter(consumed: Promise<RateLimiterRes>): Promise<number | undefined> {
  try {
    await consumed;
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
  }
}
