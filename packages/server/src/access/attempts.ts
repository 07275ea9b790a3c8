import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const duration = 15 * 60;

/** Failures within a quarter of an hour after which there is a wait until it is over. */
const allowed = {
  /** For one account from one address: somebody who has forgotten, or guesses. */
  pair: 5,
  /** For one account from everywhere: many machines that guess one password. */
  account: 30,
  /** From one address: one machine that tries many accounts; a front office shares one address. */
  address: 50,
};

/**
 * Slows down who guesses passwords and codes. An attempt is taken before it is judged, so that a hundred at once are no
 * more than a hundred one after another; one that succeeds is given back.
 */
export class Attempts {
  readonly #pair = new RateLimiterMemory({ points: allowed.pair, duration });
  readonly #account = new RateLimiterMemory({ points: allowed.account, duration });
  readonly #address = new RateLimiterMemory({ points: allowed.address, duration });

  /** Takes an attempt. Returns the seconds to wait when there were too many; undefined: go on. */
  async take(account: string, address: string | null): Promise<number | undefined> {
    const from = address ?? "inside";
    try {
      await this.#address.consume(from);
      await this.#pair.consume(pairOf(account, from));
      await this.#account.consume(account);
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    }
  }

  /** The attempt succeeded: it was no failure, and those before it are forgiven to this address. */
  async forgive(account: string, address: string | null): Promise<void> {
    const from = address ?? "inside";
    await this.#pair.delete(pairOf(account, from));
    await this.#account.reward(account);
    await this.#address.reward(from);
  }
}

function pairOf(account: string, from: string): string {
  return `${from} ${account}`;
}
