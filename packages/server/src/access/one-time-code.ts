import { createHash, timingSafeEqual } from "node:crypto";

/** Typed from a screen or a sheet of paper: capitals, spaces and missing hyphens make no difference. */
function plain(code: string): string {
  return code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Whether somebody has typed this code. */
export function isSameCode(given: string, code: string): boolean {
  const [a, b] = [Buffer.from(plain(given)), Buffer.from(plain(code))];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What is stored of a code of 80 random bits: nobody tries them all, however fast the hash is. */
export function hashCode(code: string): Buffer {
  return createHash("sha256").update(plain(code)).digest();
}
