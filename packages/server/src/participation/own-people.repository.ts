import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";

/** Of these people those who belong to the organization, also by a card that was merged into theirs. */
export async function findMembers(
  trx: Transaction<DB>,
  organizationId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with recursive card (person_id, id) as (
      select id, id from person where id = any(${personIds}::uuid[])
      union
      select c.person_id, p.id from card c join person p on p.merged_into = c.id
    )
    select distinct c.person_id as id
    from card c join membership m on m.person_id = c.id and m.organization_id = ${organizationId}
  `.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

/** Of these attendances those that the organization is credited with. */
export async function findCredited(
  trx: Transaction<DB>,
  organizationId: string,
  attendanceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct attendance_id as id from attendance_organization
    where attendance_id = any(${attendanceIds}::uuid[]) and organization_id = ${organizationId} and not is_taken
  `.execute(trx);
  return new Set(rows.map(({ id }) => id));
}
