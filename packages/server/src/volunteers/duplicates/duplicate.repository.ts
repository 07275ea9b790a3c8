import type { DuplicateCandidateView, DuplicateSign, DuplicateState } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { DB } from "../../database/tables.js";

/** Where a page begins: behind the place of the last pair, by its moment and id. */
export type DuplicatePlace = readonly [moment: string, id: string];

interface DuplicateRow {
  id: string;
  first_id: string;
  second_id: string;
  sign: DuplicateSign;
  state: DuplicateState;
  found_at: Date;
  reason: string | null;
  by: string | null;
  decided_at: Date | null;
  place: string;
}

const columns = sql`d.id, d.first_id, d.second_id, d.sign, d.state, d.found_at, d.reason, d.decided_at,
  (select display_name from account where id = d.account_id) as by,
  coalesce(d.decided_at, d.found_at)::text as place`;

/** A pair with its place in the list. */
export interface PlacedDuplicate {
  view: DuplicateCandidateView;
  place: DuplicatePlace;
}

/** Pairs of one world in one state. Those that wait are left out while one of their cards is part of another one. */
export async function listDuplicates(
  db: Database,
  asked: {
    state: DuplicateState;
    isDemonstration: boolean;
    after: DuplicatePlace | undefined;
    limit: number;
  },
): Promise<PlacedDuplicate[]> {
  const { state, isDemonstration, after, limit } = asked;
  const behind =
    state === "OPEN"
      ? sql`(d.found_at, d.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`
      : sql`(d.decided_at, d.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`;
  const { rows } = await sql<DuplicateRow>`
    select ${columns}
    from duplicate_candidate d join person f on f.id = d.first_id join person s on s.id = d.second_id
    where d.state = ${state} and f.is_demonstration = ${isDemonstration}
      ${state === "OPEN" ? sql`and f.merged_into is null and s.merged_into is null` : sql``}
      ${after ? sql`and ${behind}` : sql``}
    order by ${state === "OPEN" ? sql`d.found_at, d.id` : sql`d.decided_at desc, d.id desc`}
    limit ${limit}
  `.execute(db);
  return rows.map((row) => ({ view: toView(row), place: [row.place, row.id] }));
}

/** How many pairs of one world wait: those that the list of them holds. */
export async function countOpenDuplicates(db: Database, isDemonstration: boolean): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from duplicate_candidate d join person f on f.id = d.first_id join person s on s.id = d.second_id
    where d.state = 'OPEN' and f.is_demonstration = ${isDemonstration}
      and f.merged_into is null and s.merged_into is null
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** One pair that somebody may decide: a demonstration's coordinators about its own people. Held with `lock`. */
export async function findDuplicate(
  db: Database,
  id: string,
  { isDemonstrationOnly }: { isDemonstrationOnly: boolean },
  lock?: "for update",
): Promise<DuplicateCandidateView | undefined> {
  const { rows } = await sql<DuplicateRow>`
    select ${columns} from duplicate_candidate d join person f on f.id = d.first_id
    where d.id = ${id} and (f.is_demonstration or not ${isDemonstrationOnly}) ${lock ? sql`for update of d` : sql``}
  `.execute(db);
  return rows[0] && toView(rows[0]);
}

/** Keeps what was decided. */
export async function setDuplicateState(
  trx: Transaction<DB>,
  id: string,
  decided: { state: DuplicateState; reason: string | null; accountId: string | null },
): Promise<void> {
  const isOpen = decided.state === "OPEN";
  await trx
    .updateTable("duplicate_candidate")
    .set({
      state: decided.state,
      reason: isOpen ? null : decided.reason,
      account_id: isOpen ? null : decided.accountId,
      decided_at: isOpen ? null : sql`now()`,
    })
    .where("id", "=", id)
    .execute();
}

function toView(row: DuplicateRow): DuplicateCandidateView {
  const { id, sign, state, reason, by } = row;
  return {
    ...{ id, sign, state, reason, by, firstId: row.first_id, secondId: row.second_id },
    foundAt: row.found_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
