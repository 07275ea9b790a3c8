import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";

/** Which of the attendances are somebody's first in the whole series. */
export async function findFirstTimers(
  trx: Transaction<DB>,
  attendanceIds: readonly string[],
): Promise<Set<string>> {
  if (attendanceIds.length === 0) return new Set();
  // One look by key for each person, and no join: in a young database the planner would go through everybody.
  const { rows } = await sql<{ id: string }>`
    select a.id
    from attendance a
    join campaign c on c.id = a.campaign_id
    where a.id = any (${attendanceIds}::uuid[])
      and c.id = (
        select s.first_campaign_id from live.series_person s
        where s.series_id = c.series_id and s.person_id = a.person_id
      )
      and 1 = (
        select p.verified from live.presence p
        where p.campaign_id = c.id and p.dimension = 'total' and p.key = '' and p.person_id = a.person_id
      )
  `.execute(trx);
  return new Set(rows.map((row) => row.id));
}
