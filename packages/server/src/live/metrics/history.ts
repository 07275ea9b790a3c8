import { sql } from "kysely";
import type { Database } from "../../database/database.js";

/** A total as it stood at a moment, in its stored unit. */
export interface Sample {
  at: Date;
  value: number;
}

/** Which part of a metric's course is asked for; both ends belong to it. */
export interface SampleSpan {
  from: Date;
  to: Date;
  /** Samples at most, evenly thinned; the last one is always among them. */
  atMost: number;
}

/**
 * A total's course from the board's samples, the oldest first. A sample holds what stood when its minute ended, so
 * that is its moment. Where the course began earlier, the first point is what stood at `from`.
 */
export async function readSamples(
  db: Database,
  campaignId: string,
  metric: string,
  { from, to, atMost }: SampleSpan,
): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    with carried as (
      select ${from}::timestamptz as at, totals from live.board_sample
      where campaign_id = ${campaignId} and minute <= ${from}::timestamptz - interval '1 minute'
      order by minute desc limit 1
    ),
    course as (
      select minute + interval '1 minute' as at, totals, row_number() over (order by minute) as place,
        count(*) over () as length
      from live.board_sample
      where campaign_id = ${campaignId} and minute > ${from}::timestamptz - interval '1 minute'
        and minute <= ${to}::timestamptz - interval '1 minute'
    )
    select at, coalesce((totals ->> ${metric})::numeric, 0) as value
    from (
      select at, totals from carried
      union all
      -- Evenly thinned: the places at which the share of what is kept passes a whole number.
      select at, totals from course
      where place * ${atMost - 1}::int / length > (place - 1) * ${atMost - 1}::int / length
    ) kept
    order by at
  `.execute(db);
  return rows;
}
