import type { MetricEffect } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { toHours } from "../live/progress-view.js";

/**
 * Totals as this transaction sees them: what is folded, and what waits to be. No board can tell: the report's effect is
 * shown before it is committed, and a dry run never is.
 */
export async function readTotals(trx: Transaction<DB>, campaignId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ metric: string; value: number }>`
    select metric, sum(value) as value from (
      select case when dimension = 'challenge' then metric || '.' || key else metric end as metric, value
        from live.counter where campaign_id = ${campaignId} and dimension in ('total', 'challenge')
      union all
      select case when dimension = 'challenge' then metric || '.' || key else metric end, amount
        from live.counter_delta where campaign_id = ${campaignId} and dimension in ('total', 'challenge')
    ) x group by metric
  `.execute(trx);
  return new Map(rows.map((row) => [row.metric, row.value]));
}

/**
 * Whether an organization that reports itself is told of an effect. Head-counts and results are what it said; whether
 * the numbers of people and hours change depends on where else its people were.
 */
export function isToldToItself({ metric }: MetricEffect): boolean {
  return metric.startsWith("headcount_") || metric.startsWith("impact");
}

/** What differs between the totals, hours as people say them, in the order of the metrics' ids. */
export function compareTotals(before: Map<string, number>, after: Map<string, number>): MetricEffect[] {
  return [...after]
    .map(([metric, value]) => ({ metric, before: before.get(metric) ?? 0, after: value }))
    .filter((effect) => effect.before !== effect.after)
    .map((effect) =>
      effect.metric.startsWith("hours_")
        ? { metric: effect.metric, before: toHours(effect.before), after: toHours(effect.after) }
        : effect,
    )
    .sort((a, b) => a.metric.localeCompare(b.metric));
}
