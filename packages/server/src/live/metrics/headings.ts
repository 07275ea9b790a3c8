import { type RawBuilder, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { HeadingValue } from "./metric.js";

/** Counts one row of a recount, whose columns are the keys, into values of one metric and dimension. */
export async function recountRow(
  db: Database,
  { metric, dimension }: { metric: string; dimension: string },
  query: RawBuilder<Record<string, number | null>>,
): Promise<HeadingValue[]> {
  const { rows } = await query.execute(db);
  return Object.entries(rows[0] ?? {}).map(([key, value]) => ({ metric, dimension, key, value: value ?? 0 }));
}

/** Counts rows of dimension, key and value into values of one metric. */
export async function recountRows(
  db: Database,
  metric: string,
  query: RawBuilder<{ dimension: string; key: string; value: number | null }>,
): Promise<HeadingValue[]> {
  const { rows } = await query.execute(db);
  return rows.map(({ dimension, key, value }) => ({ metric, dimension, key, value: value ?? 0 }));
}

/** Whether a joined event `e` takes place outside of rehearsals: what hangs on others is never counted. */
export const standsAsEvent = sql<boolean>`not e.is_rehearsal and e.status not in ('CANCELLED', 'POSTPONED')`;

/** Whether a joined event `e` was called off, rehearsals aside. */
export const isCalledOff = sql<boolean>`not e.is_rehearsal and e.status in ('CANCELLED', 'POSTPONED')`;
