/*
 * Two cards of one person become one. The promise:
 * - the kept card stands once at every event at which either card stood;
 * - no fact is lost: whose card it was recorded for stays beside whose it is, so that a merge can be taken back;
 * - the counters are right after it, because all facts of both are counted anew under their locks.
 */
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { movePersons } from "./person-facts.js";

/** The card that stays and the one that is folded into it, both locked and neither merged. */
export interface CardPair {
  kept: string;
  merged: string;
}

/** Moves all facts of the merged card to the kept one; where both stand at an event, the verified one goes on standing. */
export async function mergeCards(
  trx: Transaction<DB>,
  { kept, merged }: CardPair,
  reason: { text: string; accountId: string | null },
): Promise<void> {
  const { id: mergeId } = await trx
    .insertInto("person_merge")
    .values({ kept_id: kept, merged_id: merged, reason: reason.text, account_id: reason.accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await movePersons(trx, [kept, merged], async () => {
    await trx.updateTable("person").set({ merged_into: kept }).where("id", "=", merged).execute();
    await voidDuplicates(trx, { kept, merged }, mergeId);
    await cancelDuplicates(trx, { kept, merged }, mergeId);
    await takeOver(trx, { kept, merged }, mergeId);
  });
}

async function voidDuplicates(
  trx: Transaction<DB>,
  { kept, merged }: CardPair,
  mergeId: string,
): Promise<void> {
  await sql`
    with twice as (
      select case when m.tier = 'VERIFIED' and k.tier = 'REPORTED' then k.id else m.id end as id
      from attendance m
      join attendance k on k.event_id = m.event_id and k.person_id = ${kept} and k.state <> 'VOIDED'
      where m.person_id = ${merged} and m.state <> 'VOIDED'
    )
    update attendance a set state = 'VOIDED', void_cause = 'DUPLICATE_PERSON', merge_id = ${mergeId}
    from twice where a.id = twice.id
  `.execute(trx);
}

async function cancelDuplicates(
  trx: Transaction<DB>,
  { kept, merged }: CardPair,
  mergeId: string,
): Promise<void> {
  await sql`
    update registration m set state_before_merge = m.state, state = 'CANCELLED', merge_id = ${mergeId}
    where m.person_id = ${merged} and m.state in ${standing} and exists (
      select from registration k where k.event_id = m.event_id and k.person_id = ${kept} and k.state in ${standing}
    )
  `.execute(trx);
}

/** What an earlier merge put aside stays marked with that merge. */
async function takeOver(trx: Transaction<DB>, { kept, merged }: CardPair, mergeId: string): Promise<void> {
  await sql`
    update attendance set person_id = ${kept},
      merge_id = case when void_cause = 'DUPLICATE_PERSON' then merge_id else ${mergeId}::uuid end
    where person_id = ${merged}
  `.execute(trx);
  await sql`
    update registration set person_id = ${kept},
      merge_id = case when state_before_merge is not null then merge_id else ${mergeId}::uuid end
    where person_id = ${merged}
  `.execute(trx);
}

/** Registrations of which a person has one an event at most. */
const standing = sql`('PENDING', 'CONFIRMED', 'WAITLISTED', 'NO_SHOW', 'EXCUSED')`;
