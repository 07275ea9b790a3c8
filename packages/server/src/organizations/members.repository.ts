import { sql } from "kysely";
import type { Database } from "../database/database.js";

/**
 * How many people belong to each of these organizations; cards that were merged are one person. Those are few and have an
 * index of their own, so that nobody else's card is looked at.
 */
export async function countMembers(
  db: Database,
  organizationIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    with recursive moved (organization_id, id) as (
      select m.organization_id, x.merged_into from membership m
      join person x on x.id = m.person_id and x.merged_into is not null
      where m.organization_id = any(${organizationIds}::uuid[])
      union
      select v.organization_id, x.merged_into from moved v
      join person x on x.id = v.id and x.merged_into is not null
    )
    select organization_id as id, count(*) as n from (
      select m.organization_id, m.person_id as id from membership m
      where m.organization_id = any(${organizationIds}::uuid[])
        and not exists (select from person x where x.id = m.person_id and x.merged_into is not null)
      union
      select v.organization_id, v.id from moved v
      where not exists (select from person x where x.id = v.id and x.merged_into is not null)
    ) as own
    group by organization_id
  `.execute(db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
