import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
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
/** How long a ticket opens sockets: a page asks for one whenever it connects. */
const ticketLastsMs = 60_000;

/** What shows who somebody is: the token of a session, or the session that a ticket stood for. */
export type SessionProof = string | { readonly sessionKey: string };

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

  /** Whose session it is; undefined for one that is unknown or has ended. */
  async find(proof: SessionProof): Promise<SignedInAccount | undefined> {
    const key = this.#keyOf(proof);
    let account = this.#believed.get(key);
    if (account === undefined) {
      account = (await useSession(this.#db, Buffer.from(key, "base64url"))) ?? nobody;
      this.#believed.set(key, account);
    }
    return account === nobody ? undefined : account;
  }

  /** Those whose sessions stand now: asked in one statement, nothing is believed. */
  async findStanding(proofs: readonly SessionProof[]): Promise<Set<SessionProof>> {
    const hashes = proofs.map((proof) => Buffer.from(this.#keyOf(proof), "base64url"));
    const standing = await findStandingSessions(this.#db, hashes);
    const keys = new Set(standing.map((hash) => hash.toString("base64url")));
    return new Set(proofs.filter((proof) => keys.has(this.#keyOf(proof))));
  }

  /** Stands for the token's session on a socket, for a minute. It is no sign-in: the token cannot be had from it. */
  ticketOf(token: string): string {
    const claim = `${this.#keyOf(token)}.${Date.now() + ticketLastsMs}`;
    return `${claim}.${this.#sign(claim)}`;
  }

  /** The session that a ticket stands for; undefined for one that is over, or not ours. */
  redeem(ticket: string): SessionProof | undefined {
    const [sessionKey = "", until = "", signature = "", ...more] = ticket.split(".");
    const [given, ours] = [Buffer.from(signature), Buffer.from(this.#sign(`${sessionKey}.${until}`))];
    const isOurs = more.length === 0 && given.length === ours.length && timingSafeEqual(given, ours);
    return isOurs && Number(until) > Date.now() ? { sessionKey } : undefined;
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

  #keyOf(proof: SessionProof): string {
    return typeof proof === "string" ? this.#hash(proof).toString("base64url") : proof.sessionKey;
  }

  #sign(claim: string): string {
    return createHmac("sha256", this.#secret).update(`socket ticket ${claim}`).digest("base64url");
  }

  #hash(token: string): Buffer {
    return createHmac("sha256", this.#secret).update(token).digest();
  }
}
