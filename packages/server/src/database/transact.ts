import { setTimeout as sleep } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Database } from "./database.js";
import type { DB } from "./tables.js";

const ATTEMPTS = 8;
const RETRIED = new Set(["40P01", "40001"]);

/** The first pause at most; each next one may be twice as long. */
const pauseMs = 5;

/**
 * Runs `work` in one READ COMMITTED transaction. A deadlock or a serialization failure is tried again up to
 * eight times, so `work` must have no effect outside the database.
 */
export async function transact<T>(db: Database, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRIED.has(sqlState(error) ?? "")) throw error;
      // Whoever comes back at once meets the same others again: by chance one goes first.
      await sleep(Math.random() * pauseMs * 2 ** attempt);
    }
  }
}

/** The five-letter SQLSTATE of an error that came from PostgreSQL. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The name of the constraint that an error from PostgreSQL says was violated. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof Error && "constraint" in error && typeof error.constraint === "string"
    ? error.constraint
    : undefined;
}

/** Whether somebody held a lock for longer than `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return sqlState(error) === "55P03";
}
