import { sql } from "kysely";
import type { Database } from "../../src/database/database.js";

/**
 * Leads for as long as the work takes. The lease is given back, because whoever takes one that still stands ends the
 * connection that took it: one of this test's own pool, on which another statement may be by then.
 */
export async function withLease(db: Database, work: (token: number) => Promise<void>): Promise<void> {
  const { rows } = await sql<{
    token: number;
  }>`select live.acquire_lease('test', '1 minute') as token`.execute(db);
  const token = rows[0]?.token;
  if (token === undefined) throw new Error("a select without a table returns a row");
  try {
    await work(token);
  } finally {
    await sql`select live.release_lease(${token})`.execute(db);
  }
}
