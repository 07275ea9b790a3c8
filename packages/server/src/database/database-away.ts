import { sqlState } from "./transact.js";

/** Node's codes for a connection that cannot be made or was lost. */
const connectionCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** `pg` says these without a code. */
const connectionMessages =
  /connection terminated|query read timeout|timeout expired|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|cannot use a pool after/i;

/** Whether an error means that PostgreSQL cannot be reached now, and that the same may work later. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code = sqlState(error) ?? "";
  if (connectionCodes.has(code)) return true;
  // Connection exceptions; shutting down, crashed, starting up.
  if (code.startsWith("08") || /^57P0[1-4]$/.test(code)) return true;
  // Too many connections; a read-only standby; a transaction in which this node was frozen.
  if (code === "53300" || code === "25006" || code === "25P03") return true;
  return error instanceof Error && connectionMessages.test(error.message);
}
