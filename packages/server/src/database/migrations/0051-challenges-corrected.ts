import { type Kysely, sql } from "kysely";

/** What was verified of a challenge is corrected before everybody's eyes, as the campaign's own numbers are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function live.board_body(shown_campaign uuid, previous jsonb, real_now timestamptz) returns jsonb language sql stable as $$
      with shown as (
        select metric, dimension, key, value from live.counter
        where campaign_id = shown_campaign and dimension in ('total', 'day', 'category', 'district', 'challenge', 'class')
        union all
        select c.metric, c.dimension, c.key, c.value
        from (
          select key from live.counter
          where campaign_id = shown_campaign and dimension = 'organization' and metric = 'active_volunteers' and value > 0
          order by value desc, key limit 12
        ) ahead
        join live.counter c on c.campaign_id = shown_campaign and c.dimension = 'organization'
          and c.metric in ('active_volunteers', 'volunteer_turnouts', 'hours_verified') and c.key = ahead.key
      ),
      totals as (
        select coalesce(jsonb_object_agg(metric, value), '{}') as body from shown where dimension = 'total'
      ),
      dimensions as (
        select coalesce(jsonb_object_agg(dimension, keys), '{}') as body from (
          select dimension, jsonb_object_agg(key, metrics) as keys from (
            select dimension, key, jsonb_object_agg(metric, value) as metrics
            from shown where dimension <> 'total' group by dimension, key
          ) by_key group by dimension
        ) by_dimension
      ),
      corrections as (
        select coalesce(jsonb_agg(correction), '[]') as body from (
          select jsonb_build_object('m', t.key, 'from', p.value, 'to', t.value, 'at', real_now) as correction
          from totals, jsonb_each(totals.body) t join jsonb_each(previous -> 't') p on p.key = t.key
          where t.value::numeric < p.value::numeric and t.key not in ('events_live', 'volunteers_reported')
          union all
          select jsonb_build_object(
            'm', 'impact.' || t.key, 'from', p.value -> 'impact', 'to', t.value -> 'impact', 'at', real_now
          )
          from dimensions, jsonb_each(dimensions.body -> 'challenge') t
          join jsonb_each(previous -> 'd' -> 'challenge') p on p.key = t.key
          where (t.value ->> 'impact')::numeric < (p.value ->> 'impact')::numeric
          union all
          select old from jsonb_array_elements(previous -> 'k') old
          where (old ->> 'at')::timestamptz > real_now - interval '1 minute'
        ) x
      )
      select jsonb_build_object(
        't', totals.body, 'd', dimensions.body, 'k', corrections.body,
        'c', (select code_revision from campaign where id = shown_campaign),
        'r', (select jsonb_build_object('at', ran_at, 'drift', drift) from live.reconciliation where campaign_id = shown_campaign)
      ) from totals, dimensions, corrections
    $$
  `.execute(db);
}
