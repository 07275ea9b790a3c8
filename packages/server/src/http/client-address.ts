import type { IncomingMessage } from "node:http";
import proxyaddr from "@fastify/proxy-addr";

/**
 * Tells where a request came from: through trusted proxies, what they say; else the address of the connection. It is
 * the rule by which Fastify finds `request.ip`, for requests that do not come to Fastify.
 *
 * @param trustedProxies addresses or networks whose `X-Forwarded-For` is believed
 */
export function createAddressFinder(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string | null {
  if (trustedProxies.length === 0) return (request) => request.socket.remoteAddress ?? null;
  const isTrusted = proxyaddr.compile([...trustedProxies]);
  return (request) => proxyaddr(request, isTrusted) ?? null;
}
