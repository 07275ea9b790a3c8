/**
 * Whether a transaction's writes were seen by a snapshot, both as PostgreSQL writes them: a 64-bit transaction id,
 * and `xmin:xmax:xip,xip,…` of `pg_current_snapshot()`.
 */
export function isSeenBy(snapshot: string, transactionId: string): boolean {
  const [xmin = "", xmax = "", running = ""] = snapshot.split(":");
  const id = BigInt(transactionId);
  if (id < BigInt(xmin)) return true;
  if (id >= BigInt(xmax)) return false;
  return !running.split(",").includes(transactionId);
}
