import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for Argon2id, the library's default algorithm: some 25 ms and 19 MiB an attempt. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password's Argon2id hash with its salt and cost, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Letters and digits that nobody mistakes for each other on paper or over the phone; 32 of them, so 5 bits each. */
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** Something secret that people type from a screen: groups of four, 20 random bits each. */
export function randomWords(groups: number): string {
  return Array.from({ length: groups }, () =>
    [...randomBytes(4)].map((byte) => letters[byte % letters.length]).join(""),
  ).join("-");
}

/** Compares passwords in the same time whether there is an account or not. */
export class PasswordCheck {
  /** Of a password that nobody knows; made before the first stranger comes. */
  readonly #nobody = hashPassword(randomBytes(32).toString("hex"));

  /** False for an account that is not there, after as much work as for one that is. */
  async matches(storedHash: string | undefined, password: string): Promise<boolean> {
    const isRight = await verify(storedHash ?? (await this.#nobody), password);
    return isRight && storedHash !== undefined;
  }
}
