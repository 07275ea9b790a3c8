import { hash } from "node:crypto";

/** SHA-256 over a value as JSON with sorted keys: equal content gives equal bytes, however it was ordered. */
export function canonicalHash(value: unknown): Buffer {
  return hash("sha256", canonicalJson(value), "buffer");
}

/** JSON with sorted keys; undefined and null members are left out, since a client may send either. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined && member !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
