import { createHmac, timingSafeEqual } from "node:crypto";

/** Crockford's base 32, as in the code before it: without i, l, o and u. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const letters = 8;

/** What the front office's poster adds to an event's code: 8 letters and digits that only this server can make. */
export function posterSignatureOf(secret: string, eventId: string): string {
  const digest = createHmac("sha256", secret).update(`thanks poster ${eventId.toLowerCase()}`).digest();
  return Array.from(digest.subarray(0, letters), (byte) => alphabet[byte & 31] ?? "").join("");
}

/** Whether somebody stood before this event's poster, or was handed its address; small and capital letters are the same. */
export function isPosterSignature(secret: string, eventId: string, given: string): boolean {
  const wanted = Buffer.from(posterSignatureOf(secret, eventId));
  const found = Buffer.from(given.toLowerCase());
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}
