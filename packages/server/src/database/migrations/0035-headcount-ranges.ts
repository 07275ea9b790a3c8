import { type Kysely, sql } from "kysely";

/** A crowd may be told as a range: `count` is its lower end, `count_at_most` the upper one where there is another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table headcount_report
      add column count_at_most int,
      add constraint headcount_report_range check (count_at_most > count)
  `.execute(db);
  await sql`
    create or replace view live.crowd as
    select h.id as headcount_id, h.campaign_id, h.event_id, h.count,
      case
        when e.is_rehearsal then 'REHEARSAL'
        when e.status in ('CANCELLED', 'POSTPONED') then 'CANCELLED'
        when h.is_replaced then 'VOIDED'
        else 'COUNTED'
      end as class,
      coalesce(h.count_at_most - h.count, 0) as margin
    from headcount_report h
    join event e on e.id = h.event_id
  `.execute(db);
  // The margin is counted on its own, so that what was counted before there were ranges stays right as it is.
  await sql`
    create or replace function live.count_headcounts(ids uuid[], sign int) returns void language sql as $$
      with crowd as materialized (select * from live.crowd where headcount_id = any (ids))
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      select campaign_id, 'headcount_unnamed', 'total', '', sign * sum(count) from crowd
        where class = 'COUNTED' group by campaign_id
      union all select campaign_id, 'headcount', 'class', class, sign * sum(count) from crowd group by campaign_id, class
      union all select campaign_id, 'headcount_margin', 'total', '', sign * sum(margin) from crowd
        where class = 'COUNTED' and margin > 0 group by campaign_id
      union all select campaign_id, 'headcount_range', 'class', class, sign * sum(margin) from crowd
        where margin > 0 group by campaign_id, class
    $$
  `.execute(db);
}
