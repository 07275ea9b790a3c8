import { createHash, randomBytes } from "node:crypto";

/** A key that somebody showed, as the hash that is stored of it: its text is not kept anywhere. */
export interface KeyProof {
  /** SHA-256 in base64url. 256 random bits need no slower one. */
  readonly keyHash: string;
}

const beginning = "igk_";
const shownLetters = 10;
const form = /^igk_[\w-]{43}$/;

/** A new key's text, which is told once, with what is kept of it. */
export function makeKey(): { secret: string; prefix: string; hash: Buffer } {
  const secret = beginning + randomBytes(32).toString("base64url");
  return { secret, prefix: secret.slice(0, shownLetters), hash: hashOf(secret) };
}

/** What a text proves that was given as a key; what has another form proves what no key can. */
export function keyProof(text: string): KeyProof {
  return { keyHash: form.test(text) ? hashOf(text).toString("base64url") : "" };
}

export function isKeyProof(proof: unknown): proof is KeyProof {
  return typeof proof === "object" && proof !== null && "keyHash" in proof;
}

function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
