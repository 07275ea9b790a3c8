/*
 * A merge is taken back. The promise:
 * - each card has again what was recorded for it, before the merge and after it;
 * - what the merge put aside stands again, unless something else stands in its place by now;
 * - what stood for both goes with the card it was recorded for, and what it had covered on the other side stands again;
 * - what one card had taken over from the other is given back.
 */
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { uncoverAttendances, uncoverRegistrations } from "./covered-visits.js";
import type { CardPair } from "./merge.js";
import { movePersons } from "./person-facts.js";
import { giveBack, takeOver } from "./taken-over.js";

/** Gives the merged card its own facts back; both are locked, and the kept one is not merged itself. */
export async function unmergeCards(trx: Transaction<DB>, { kept, merged }: CardPair): Promise<void> {
  const pair = [kept, merged] as const;
  await movePersons(trx, pair, async () => {
    await giveBack(trx, pair);
    await trx.updateTable("person").set({ merged_into: null }).where("id", "=", merged).execute();
    await trx
      .updateTable("person_merge")
      .set({ undone_at: sql<Date>`now()` })
      .where("merged_id", "=", merged)
      .where("undone_at", "is", null)
      .execute();
    await moveOwnFacts(trx, { kept, merged });
    await uncoverAttendances(trx, pair);
    await uncoverRegistrations(trx, pair);
    await takeOver(trx, pair);
  });
}

/** What was recorded for the merged card, and for whatever had been merged into it, goes back together. */
async function moveOwnFacts(trx: Transaction<DB>, { kept, merged }: CardPair): Promise<void> {
  for (const facts of ["attendance", "registration"] as const) {
    await sql`
      with recursive own (id) as (
        select ${merged}::uuid
        union
        select p.id from person p join own on p.merged_into = own.id
      )
      update ${sql.table(facts)} f set person_id = ${merged}
      from own where f.recorded_person_id = own.id and f.person_id = ${kept}
    `.execute(trx);
  }
}
