import { type Transaction, sql } from "kysely";
import type { DB } from "../../database/tables.js";

/**
 * Looks whether new people may be known already, and keeps each pair for a coordinator to decide. The rule: the same name,
 * however its letters are spelled, and the same year of birth; no telephone number and no e-mail address that differ.
 * Somebody with another number may be the same person too, but among fifty thousand people there are many of one name
 * and year, and a queue that is mostly wrong is not read. Twins have two names, and a mother has another year.
 */
export async function keepDuplicatesOf(trx: Transaction<DB>, personIds: readonly string[]): Promise<void> {
  // The offset keeps the planner from reading all people for a few, as it would while the table is young; the year stands
  // outside, else it would look for years instead of names.
  await sql`
    insert into duplicate_candidate (first_id, second_id, sign)
    select distinct least(n.id, o.id), greatest(n.id, o.id), 'NAME_AND_YEAR'
    from person n
    cross join lateral (
      select id, birth_year from person
      where is_demonstration = n.is_demonstration
        and sort_family = n.sort_family and sort_given = n.sort_given
        and merged_into is null and id <> n.id
      offset 0
    ) o
    left join person_contact nc on nc.person_id = n.id
    left join person_contact oc on oc.person_id = o.id
    where n.id = any (${personIds}::uuid[]) and o.birth_year = n.birth_year
      and coalesce(nc.phone = oc.phone, true) and coalesce(nc.email = oc.email, true)
    on conflict do nothing
  `.execute(trx);
}

/**
 * Keeps a pair for each other card that a desk would take for this one by now: the same name with the same telephone
 * number or e-mail address. Somebody new is found by that before a second card is made; who is changed is not.
 */
export async function keepSharedContactsOf(trx: Transaction<DB>, personId: string): Promise<void> {
  await sql`
    insert into duplicate_candidate (first_id, second_id, sign)
    select distinct least(n.person_id, o.person_id), greatest(n.person_id, o.person_id), 'SAME_CONTACT'
    from person_match_key n
    join person_match_key o on o.key = n.key and o.kind = n.kind and o.person_id <> n.person_id
    join person p on p.id = o.person_id and p.merged_into is null
    join person own on own.id = n.person_id and own.is_demonstration = p.is_demonstration
    where n.person_id = ${personId}
    on conflict do nothing
  `.execute(trx);
}
