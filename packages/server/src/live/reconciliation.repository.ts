import { sql } from "kysely";
import type { Database } from "../database/database.js";
import type { MetricRecount, Recount } from "./recount.js";

/** The reconciler's last run for a campaign. */
export interface Reconciliation {
  /** By the campaign's clock. */
  ranAt: Date;
  drift: number;
  /** By the metric's id; a metric that is newer than the run is missing. */
  readings: Partial<Record<string, MetricRecount>>;
}

/** The last runs for these campaigns, in their order. */
export async function findReconciliations(
  db: Database,
  campaignIds: readonly string[],
): Promise<(Reconciliation | undefined)[]> {
  const rows = await db
    .selectFrom("live.reconciliation")
    .select(["campaign_id", "ran_at", "drift", "readings"])
    .where("campaign_id", "in", campaignIds)
    .execute();
  return campaignIds.map((id) => {
    const row = rows.find((candidate) => candidate.campaign_id === id);
    if (!row) return undefined;
    // Written below only, in exactly this shape.
    const readings = row.readings as unknown as Reconciliation["readings"];
    return { ranAt: row.ran_at, drift: row.drift, readings };
  });
}

/** Keeps a run's outcome and gives the campaign a version, so that boards show when it was. */
export async function keepReconciliation(db: Database, campaignId: string, recount: Recount): Promise<void> {
  // A demonstration's old lap may be forgotten meanwhile: nothing may stay behind of it.
  await sql`
    with shown as (
      select id, campaign_now(id) as now from campaign where id = ${campaignId} for key share
    ),
    kept as (
      insert into live.reconciliation (campaign_id, ran_at, drift, readings)
      select id, now, ${recount.drift}::numeric, ${JSON.stringify(recount.metrics)}::jsonb from shown
      on conflict (campaign_id)
        do update set ran_at = excluded.ran_at, drift = excluded.drift, readings = excluded.readings
    )
    insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
    select id, 'touch', 'none', '', 0 from shown
  `.execute(db);
}

/** A campaign whose counters may move, and a sign that changes when any number on its board does. */
export interface WatchedCampaign {
  id: string;
  slug: string;
  /** Its name is for coordinators only. */
  isRehearsal: boolean;
  sign: string;
}

/** The campaigns that are on. The sign leaves out what a run itself changes on a board. */
export async function findWatchedCampaigns(db: Database): Promise<WatchedCampaign[]> {
  const { rows } = await sql<WatchedCampaign>`
    select c.id, c.slug, c.is_rehearsal as "isRehearsal", coalesce(md5((b.body - 'r' - 'k')::text), '') as sign
    from campaign c
    left join live.campaign_clock k on k.campaign_id = c.id
    left join live.board_log b on b.campaign_id = k.campaign_id and b.epoch = k.epoch and b.seq = k.last_seq
    where c.phase in ('PUBLISHED', 'LIVE', 'CLOSING')
    order by c.id
  `.execute(db);
  return rows;
}
