import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";

/**
 * Which of the attendances are somebody's first in the whole series: of those that came together the one that is named
 * first, and none at a rehearsal.
 *
 * @param attendanceIds all that became verified just now, in the order in which they were told, and counted
 */
export async function findFirstTimers(
  trx: Transaction<DB>,
  attendanceIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from live.find_first_times(${attendanceIds}::uuid[]) as first (id)
  `.execute(trx);
  return new Set(rows.map((row) => row.id));
}
