import { DomainError } from "@igilik/schema";
import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../database/database.js";
import { readOrganizationOf } from "./account.repository.js";
import { findStandingKeys, useApiKey } from "./api-key.repository.js";
import type { KeyProof } from "./key-proof.js";
import type { KeyHolder } from "./viewers.js";

/** How long an ended key may still be believed. */
const believedMs = 2_000;
const believedAtMost = 10_000;
const nobody = Symbol("no key");
/** Requests of one key on this server: ten a second for a whole minute. */
const requestsAMinute = 600;

/** Keys as requests show them. */
export class Keys {
  readonly #db: Database;
  readonly #believed = new LRUCache<string, KeyHolder | typeof nobody>({
    max: believedAtMost,
    ttl: believedMs,
  });
  readonly #limit = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });

  constructor(db: Database) {
    this.#db = db;
  }

  /** Whose key it is; undefined for one that is unknown or has ended. */
  async find({ keyHash }: KeyProof): Promise<KeyHolder | undefined> {
    if (keyHash === "") return undefined;
    let holder = this.#believed.get(keyHash);
    if (holder === undefined) {
      holder = (await this.#read(keyHash)) ?? nobody;
      this.#believed.set(keyHash, holder);
    }
    return holder === nobody ? undefined : holder;
  }

  /**
   * Lets one request of a key in.
   *
   * @throws DomainError API_KEY_INVALID, TOO_MANY_REQUESTS
   */
  async admit(proof: KeyProof): Promise<void> {
    if (!(await this.find(proof))) throw new DomainError("API_KEY_INVALID");
    try {
      await this.#limit.consume(proof.keyHash);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError("TOO_MANY_REQUESTS");
    }
  }

  /** Those that work now: asked in one statement, nothing is believed. */
  async findStanding(proofs: readonly KeyProof[]): Promise<KeyProof[]> {
    if (proofs.length === 0) return [];
    const hashes = proofs.map(({ keyHash }) => Buffer.from(keyHash, "base64url"));
    const standing = new Set(
      (await findStandingKeys(this.#db, hashes)).map((hash) => hash.toString("base64url")),
    );
    return proofs.filter(({ keyHash }) => standing.has(keyHash));
  }

  async #read(keyHash: string): Promise<KeyHolder | undefined> {
    const key = await useApiKey(this.#db, Buffer.from(keyHash, "base64url"));
    if (!key) return undefined;
    const organization = await readOrganizationOf(this.#db, key.organizationId);
    return organization ? { ...key, organization } : undefined;
  }
}
