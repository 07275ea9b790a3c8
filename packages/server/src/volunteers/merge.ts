/*
 * Two cards of one person become one. The promise:
 * - the kept card stands once at every event at which either card stood, for all that both had there;
 * - no fact is lost: whose card it was recorded for stays beside whose it is, so that a merge can be taken back;
 * - the counters are right after it, because all facts of both are counted anew under their locks.
 */
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { coverAttendances, coverRegistrations } from "./covered-visits.js";
import { movePersons } from "./person-facts.js";
import { giveBack, takeOver } from "./taken-over.js";

/** The card that stays and the one that is folded into it, both locked and neither merged. */
export interface CardPair {
  kept: string;
  merged: string;
}

/** Moves all facts of the merged card to the kept one; where both stand at an event, one goes on standing for both. */
export async function mergeCards(
  trx: Transaction<DB>,
  { kept, merged }: CardPair,
  reason: { text: string; accountId: string | null },
): Promise<void> {
  await trx
    .insertInto("person_merge")
    .values({ kept_id: kept, merged_id: merged, reason: reason.text, account_id: reason.accountId })
    .execute();
  const pair = [kept, merged] as const;
  await movePersons(trx, pair, async () => {
    await giveBack(trx, pair);
    await trx.updateTable("person").set({ merged_into: kept }).where("id", "=", merged).execute();
    await coverAttendances(trx, pair);
    await coverRegistrations(trx, { kept, merged });
    for (const facts of ["attendance", "registration"] as const) {
      await trx.updateTable(facts).set({ person_id: kept }).where("person_id", "=", merged).execute();
    }
    await takeOver(trx, pair);
  });
}
