/**
 * How far what is shown can be trusted to be of now. `stale`: something newer is known of or may exist, but has not
 * come; `reconnecting`: the connection was lost moments ago; `offline`: it has been gone for longer.
 */
export type ConnectionState = "live" | "reconnecting" | "stale" | "offline";

/** What is known about the connection; times are milliseconds since 1970 by the browser's clock. */
export interface ConnectionFacts {
  /** False when the browser itself says that there is no network. */
  isOnline: boolean;
  /** When the socket was connected, undefined while it is not. */
  connectedAt: number | undefined;
  /** When the socket was lost, or when the page began to connect. */
  lostAt: number;
  /** The last ping of this connection. */
  pingedAt: number | undefined;
  /** How long ago the server last looked for something new, as of the last ping. */
  tickAgeMs: number;
  /** Since when a newer version than the shown one is known of. */
  behindSince: number | undefined;
  /** Whether the server refused to send newer values by itself: they are fetched every few seconds. */
  isRefused: boolean;
  /** When the shown value was last fetched without the socket. */
  fetchedAt: number | undefined;
  /** False until there is something to show. */
  hasValue: boolean;
}

const silenceMs = 12_000;
const behindMs = 3_000;
const idleTickMs = 6_000;
const patienceMs = 10_000;
const fetchedFreshMs = 20_000;

/** Judges the facts as of a moment. */
export function judgeConnection(facts: ConnectionFacts, now: number): ConnectionState {
  if (!facts.isOnline) return "offline";
  if (facts.connectedAt === undefined) {
    if (now - facts.lostAt < patienceMs) return "reconnecting";
    const fetchedAt = facts.fetchedAt ?? 0;
    return fetchedAt > facts.lostAt && now - fetchedAt < fetchedFreshMs ? "stale" : "offline";
  }
  if (!facts.hasValue) return "reconnecting";
  const isSilent = now - Math.max(facts.connectedAt, facts.pingedAt ?? 0) >= silenceMs;
  const isBehind = facts.behindSince !== undefined && now - facts.behindSince >= behindMs;
  return facts.isRefused || isSilent || isBehind || facts.tickAgeMs >= idleTickMs ? "stale" : "live";
}
