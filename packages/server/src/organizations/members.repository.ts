import { sql } from "kysely";
import type { Database } from "../database/database.js";

/** How many people belong to each of these organizations; cards that were merged are one person. */
export async function countMembers(
  db: Database,
  organizationIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    with recursive belonging (organization_id, id, merged_into) as (
      select m.organization_id, p.id, p.merged_into from membership m join person p on p.id = m.person_id
      where m.organization_id = any(${organizationIds}::uuid[])
      union
      select b.organization_id, p.id, p.merged_into from belonging b join person p on p.id = b.merged_into
    )
    select organization_id as id, count(*) as n from belonging where merged_into is null group by organization_id
  `.execute(db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
