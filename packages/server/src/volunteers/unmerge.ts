/*
 * A merge is taken back. The promise:
 * - each card has again what was recorded for it, before the merge and after it;
 * - what the merge put aside stands again, unless something else stands in its place by now;
 * - what stood for both goes with the card it was recorded for, and what it had covered on the other side stands again.
 */
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import type { CardPair } from "./merge.js";
import { movePersons } from "./person-facts.js";

/** Gives the merged card its own facts back; both are locked, and the kept one is not merged itself. */
export async function unmergeCards(trx: Transaction<DB>, { kept, merged }: CardPair): Promise<void> {
  await movePersons(trx, [kept, merged], async () => {
    await trx.updateTable("person").set({ merged_into: null }).where("id", "=", merged).execute();
    const { id: mergeId } = await trx
      .updateTable("person_merge")
      .set({ undone_at: sql<Date>`now()` })
      .where("merged_id", "=", merged)
      .where("undone_at", "is", null)
      .returning("id")
      .executeTakeFirstOrThrow();
    await giveBackAttendances(trx, { kept, merged }, mergeId);
    await giveBackRegistrations(trx, { kept, merged }, mergeId);
  });
}

/** The merged card and whatever had been merged into it: their facts go back together. */
function cardsUnder(merged: string) {
  return sql`recursive own (id) as (
    select ${merged}::uuid
    union
    select p.id from person p join own on p.merged_into = own.id
  )`;
}

async function giveBackAttendances(
  trx: Transaction<DB>,
  { kept, merged }: CardPair,
  mergeId: string,
): Promise<void> {
  const { rows } = await sql<{ event_id: string; stands: boolean }>`
    with ${cardsUnder(merged)}
    update attendance a set person_id = ${merged},
      merge_id = case when void_cause = 'DUPLICATE_PERSON' then merge_id end
    from own where a.recorded_person_id = own.id and a.person_id = ${kept}
    returning a.event_id, a.state <> 'VOIDED' as stands
  `.execute(trx);
  const uncovered = rows.filter((row) => row.stands).map((row) => row.event_id);
  await sql`
    with again as (
      select id from attendance where merge_id = ${mergeId}
      union
      (
        select distinct on (event_id) id from attendance
        where person_id = ${kept} and void_cause = 'DUPLICATE_PERSON' and merge_id <> ${mergeId}
          and event_id = any (${uncovered}::uuid[])
        order by event_id, (tier = 'VERIFIED') desc, id
      )
    )
    update attendance a set void_cause = null, merge_id = null,
      state = case when a.checked_out_at is null then 'PRESENT' else 'LEFT' end
    from again where a.id = again.id and a.void_cause = 'DUPLICATE_PERSON' and not exists (
      select from attendance s where s.event_id = a.event_id and s.person_id = a.person_id and s.state <> 'VOIDED'
    )
  `.execute(trx);
}

async function giveBackRegistrations(
  trx: Transaction<DB>,
  { kept, merged }: CardPair,
  mergeId: string,
): Promise<void> {
  const { rows } = await sql<{ event_id: string; stands: boolean }>`
    with ${cardsUnder(merged)}
    update registration r set person_id = ${merged},
      merge_id = case when state_before_merge is not null then merge_id end
    from own where r.recorded_person_id = own.id and r.person_id = ${kept}
    returning r.event_id, r.state in ${standing} as stands
  `.execute(trx);
  const uncovered = rows.filter((row) => row.stands).map((row) => row.event_id);
  await sql`
    with again as (
      select id from registration where merge_id = ${mergeId}
      union
      (
        select distinct on (event_id) id from registration
        where person_id = ${kept} and state_before_merge is not null and merge_id <> ${mergeId}
          and event_id = any (${uncovered}::uuid[])
        order by event_id, id
      )
    )
    update registration r set state = r.state_before_merge, state_before_merge = null, merge_id = null
    from again where r.id = again.id and r.state = 'CANCELLED' and r.state_before_merge is not null and not exists (
      select from registration s
      where s.event_id = r.event_id and s.person_id = r.person_id and s.state in ${standing}
    )
  `.execute(trx);
}

/** Registrations of which a person has one an event at most. */
const standing = sql`('PENDING', 'CONFIRMED', 'WAITLISTED', 'NO_SHOW', 'EXCUSED')`;
