import { createHmac } from "node:crypto";
import { normalizeName } from "./person-rules.js";

/** What a person is recognized by: a contact together with the name, since a mother and her child share a phone. */
export interface MatchKey {
  kind: "PHONE_AND_NAME" | "EMAIL_AND_NAME";
  key: Buffer;
}

/** Who somebody says they are, contacts already in their one form. */
export interface Particulars {
  familyName: string;
  givenName: string;
  phone: string | null;
  email: string | null;
}

/** Keyed HMACs, so that the table tells nothing to whoever only sees it; none without a contact. */
export function matchKeysOf(
  secret: string,
  { familyName, givenName, phone, email }: Particulars,
): MatchKey[] {
  const name = `${normalizeName(givenName)}|${normalizeName(familyName)}`;
  const keys: MatchKey[] = [];
  if (phone !== null) keys.push(keyOf(secret, "PHONE_AND_NAME", `${phone}|${name}`));
  if (email !== null) keys.push(keyOf(secret, "EMAIL_AND_NAME", `${email}|${name}`));
  return keys;
}

function keyOf(secret: string, kind: MatchKey["kind"], content: string): MatchKey {
  return { kind, key: createHmac("sha256", secret).update(`${kind}|${content}`).digest() };
}
