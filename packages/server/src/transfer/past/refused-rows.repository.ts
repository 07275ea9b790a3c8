import { DomainError } from "@igilik/schema";
import { type RawBuilder, type Transaction, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { DB } from "../../database/tables.js";
import type { ProgrammeCells, ProgrammeColumn } from "../programme-columns.js";
import type { RowOutcome } from "../programme-plan.js";
import type { TableRow } from "../table.js";

/** A row that an import refused. */
export interface RefusedRow {
  /** The line of the file that it stood on. */
  line: number;
  outcome: RowOutcome;
  cells: ProgrammeCells;
}

/** Whether the import `i` stands and nobody has mended its refused rows, nor said that they need no mending. */
const isToMend: RawBuilder<boolean> = sql`(
  i.undone_at is null and i.left_at is null
  and not exists (select from programme_import m where m.id = i.mended_by and m.undone_at is null)
)`;

/** How many refused rows of the import `i` wait to be mended. */
export const rowsToMend: RawBuilder<number> = sql`case when ${isToMend} then i.refused else 0 end`;

/** How many refused rows of all imports of a campaign wait to be mended. */
export async function countRowsToMend(db: Database, campaignId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(${rowsToMend}), 0)::int as count from programme_import i where i.campaign_id = ${campaignId}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Keeps the rows that an import refused, as they stood after mending. */
export async function keepRefusedRows(
  trx: Transaction<DB>,
  importId: string,
  outcomes: readonly RowOutcome[],
  rows: readonly TableRow<ProgrammeColumn>[],
): Promise<void> {
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
  const refused = outcomes
    .filter(({ verdict }) => verdict === "REFUSED")
    .map((outcome) => ({ line: outcome.line, outcome, cells: cellsOf.get(outcome.line) ?? {} }));
  await sql`
    insert into refused_row (import_id, line, outcome, cells)
    select ${importId}, line, outcome, cells
    from jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) as r (line int, outcome jsonb, cells jsonb)
  `.execute(trx);
}

/** The rows that an import refused, in the file's order. */
export async function readRefusedRows(db: Database, importId: string): Promise<RefusedRow[]> {
  const { rows } = await sql<RefusedRow>`
    select line, outcome, cells from refused_row where import_id = ${importId} order by line
  `.execute(db);
  return rows;
}

/**
 * Lets an import stand for the refused rows of another one.
 *
 * @throws DomainError WRONG_STATE when none of them waits
 */
export async function mendImport(trx: Transaction<DB>, mended: string, by: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update programme_import i set mended_by = ${by} where i.id = ${mended} and ${isToMend} and i.refused > 0
  `.execute(trx);
  if (numAffectedRows === 0n) throw new DomainError("WRONG_STATE");
}

/**
 * Lets an import stand for the refused rows of earlier ones of the same file, and of those that mended them: whoever
 * mends the file itself reads it in again as a whole. The same file is one of that name that knows an event of the earlier
 * one; of one that was refused as a whole nothing but its name is known.
 *
 * @param events of which the rows speak that were not refused
 */
export async function mendEarlier(
  trx: Transaction<DB>,
  { campaignId, fileName }: { campaignId: string; fileName: string },
  by: string,
  events: readonly string[],
): Promise<void> {
  await sql`
    with recursive earlier as (
      select i.id, i.mended_by from programme_import i
      where i.campaign_id = ${campaignId} and i.file_name = ${fileName} and i.id < ${by}
        and (i.imported + i.changed + i.repeated = 0 or exists (
          select from imported_event e where e.import_id = i.id and e.event_id = any (${events}::uuid[])
        ))
      union
      select m.id, m.mended_by from earlier join programme_import m on m.id = earlier.mended_by
    )
    update programme_import i set mended_by = ${by} from earlier where earlier.id = i.id and ${isToMend}
  `.execute(trx);
}

/**
 * Writes down that the refused rows of an import need no mending, and why.
 *
 * @throws DomainError WRONG_STATE when none of them waits
 */
export async function leaveRows(
  trx: Transaction<DB>,
  importId: string,
  { text, accountId }: { text: string; accountId: string | null },
): Promise<void> {
  const { numAffectedRows } = await sql`
    update programme_import i set left_at = now(), left_by = ${accountId}, left_reason = ${text}
    where i.id = ${importId} and ${isToMend} and i.refused > 0
  `.execute(trx);
  if (numAffectedRows === 0n) throw new DomainError("WRONG_STATE");
}
