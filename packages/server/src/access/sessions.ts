import { createHmac, randomBytes } from "node:crypto";
import type { Session } from "@igilik/schema";
import { LRUCache } from "lru-cache";
import type { Database } from "../database/database.js";
import {
  deleteSession,
  findStandingSessions,
  insertSession,
  sessionLasts,
  useSession,
} from "./session.repository.js";
import type { SignedInAccount } from "./viewers.js";

/** How long an ended session may still be believed on another node. */
const believedMs = 2_000;
const believedAtMost = 10_000;
const nobody = Symbol("no session");

/**
 * Sessions of this server. A token is 256 random bits that only its browser holds; stored is its HMAC, so that
 * neither a copy of the database nor one of the secret alone lets anybody in.
 */
export class Sessions {
  readonly #db: Database;
  readonly #secret: string;
  readonly #believed = new LRUCache<string, SignedInAccount | typeof nobody>({
    max: believedAtMost,
    ttl: believedMs,
  });

  constructor(db: Database, secret: string) {
    this.#db = db;
    this.#secret = secret;
  }

  /** Starts a session for an account; the caller's former one ends. */
  async start(session: Session, accountId: string): Promise<void> {
    if (session.token) await this.#forget(session.token);
    const token = randomBytes(32).toString("base64url");
    await insertSession(this.#db, this.#hash(token), accountId);
    session.start(token, new Date(Date.now() + sessionLasts.hours * 3_600_000));
  }

  /** Whose token it is; undefined for one that is unknown or has ended. */
  async find(token: string): Promise<SignedInAccount | undefined> {
    const hash = this.#hash(token);
    const key = hash.toString("base64url");
    let account = this.#believed.get(key);
    if (account === undefined) {
      account = (await useSession(this.#db, hash)) ?? nobody;
      this.#believed.set(key, account);
    }
    return account === nobody ? undefined : account;
  }

  /** Of these tokens those whose sessions stand now: asked in one statement, nothing is believed. */
  async findStanding(tokens: readonly string[]): Promise<Set<string>> {
    const hashes = tokens.map((token) => this.#hash(token));
    const standing = await findStandingSessions(this.#db, hashes);
    const keys = new Set(standing.map((hash) => hash.toString("base64url")));
    return new Set(tokens.filter((_, index) => keys.has(hashes[index]?.toString("base64url") ?? "")));
  }

  /** Ends the caller's session, if there is one. */
  async end(session: Session): Promise<void> {
    if (session.token) await this.#forget(session.token);
    session.end();
  }

  async #forget(token: string): Promise<void> {
    const hash = this.#hash(token);
    await deleteSession(this.#db, hash);
    this.#believed.set(hash.toString("base64url"), nobody);
  }

  #hash(token: string): Buffer {
    return createHmac("sha256", this.#secret).update(token).digest();
  }
}
