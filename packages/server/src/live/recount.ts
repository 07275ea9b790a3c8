import { sql } from "kysely";
import type { Database } from "../database/database.js";
import type { Heading, HeadingValue, Metric } from "./metrics/metric.js";
import { metricsOf } from "./metrics/registry.js";

/** A heading whose counter is not what the facts say, both in the stored unit. */
export interface Difference extends Heading {
  counted: number;
  recounted: number;
}

/** One metric's own value from the facts, and how far its counters are from them: minutes for hours. */
export interface MetricRecount {
  recount: number;
  drift: number;
}

/** What a recount of one campaign found. */
export interface Recount {
  /** Headings that were compared. */
  compared: number;
  differences: Difference[];
  /** Sum of the absolute differences; 0 when every counter is right. */
  drift: number;
  /** By the metric's id. */
  metrics: Record<string, MetricRecount>;
}

/**
 * Counts a campaign from its facts and compares that with its counters and what the projector has not folded yet. All
 * is read in one snapshot, so writes may go on: each is seen with its deltas or not at all. Nothing is locked.
 *
 * @throws the signal's reason, between two metrics, once it is aborted
 */
export function recountCampaign(db: Database, campaignId: string, signal?: AbortSignal): Promise<Recount> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const challenges = await trx
        .selectFrom("challenge")
        .select(["code", "name", "unit"])
        .where("campaign_id", "=", campaignId)
        .orderBy("position")
        .orderBy("id")
        .execute();
      const counters = await readCounters(trx, campaignId);
      const recounts = [];
      for (const metric of metricsOf(challenges)) {
        signal?.throwIfAborted();
        recounts.push({ metric, values: await metric.recount(trx, campaignId) });
      }
      return compare(toMap(counters), recounts);
    });
}

async function readCounters(db: Database, campaignId: string): Promise<HeadingValue[]> {
  const { rows } = await sql<HeadingValue>`
    select metric, dimension, key, sum(value) as value
    from (
      select metric, dimension, key, value from live.counter where campaign_id = ${campaignId}
      union all
      select metric, dimension, key, amount from live.counter_delta where campaign_id = ${campaignId}
    ) counted
    where dimension <> 'none'
    group by metric, dimension, key
  `.execute(db);
  return rows;
}

function compare(
  counters: Map<string, HeadingValue>,
  recounts: { metric: Metric; values: HeadingValue[] }[],
): Recount {
  const facts = toMap(recounts.flatMap(({ values }) => values));
  const owners = new Map(
    recounts.flatMap(({ metric, values }) => values.map((value) => [nameOf(value), metric.id])),
  );
  // Both ways: a counter that no fact stands behind is as wrong as a fact that was not counted.
  const headings = new Map<string, Heading>([...counters, ...facts]);
  const differences: Difference[] = [];
  const drifts = new Map<string, number>();
  for (const [name, { metric, dimension, key }] of headings) {
    const counted = counters.get(name)?.value ?? 0;
    const recounted = facts.get(name)?.value ?? 0;
    if (counted === recounted) continue;
    differences.push({ metric, dimension, key, counted, recounted });
    const owner = owners.get(name) ?? metric;
    drifts.set(owner, (drifts.get(owner) ?? 0) + Math.abs(counted - recounted));
  }
  return {
    compared: headings.size,
    differences,
    drift: [...drifts.values()].reduce((sum, drift) => sum + drift, 0),
    metrics: Object.fromEntries(
      recounts.map(({ metric }) => [
        metric.id,
        { recount: facts.get(nameOf(metric.sources[0]))?.value ?? 0, drift: drifts.get(metric.id) ?? 0 },
      ]),
    ),
  };
}

function toMap(values: HeadingValue[]): Map<string, HeadingValue> {
  return new Map(values.map((value) => [nameOf(value), value]));
}

function nameOf({ metric, dimension, key }: Heading): string {
  return JSON.stringify([metric, dimension, key]);
}
