import type { Proof } from "../access/access.service.js";
import { keyProof } from "../access/key-proof.js";
import type { SessionProof } from "../access/sessions.js";

/**
 * Programs give an API key or their session's token in `connection_init`, pages a ticket; the cookie does not count here. A ticket is
 * looked at once: what it stood for holds as long as the socket and the session do.
 */
export function readProof(
  params: Record<string, unknown> | undefined,
  redeem: (ticket: string) => SessionProof | undefined,
): Proof | undefined {
  const { apiKey, session, ticket } = params ?? {};
  if (typeof apiKey === "string") return keyProof(apiKey);
  if (typeof session === "string") return session;
  return typeof ticket === "string" ? redeem(ticket) : undefined;
}
