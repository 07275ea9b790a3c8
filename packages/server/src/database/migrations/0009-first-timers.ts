import { type Kysely, sql } from "kysely";

/**
 * Whose first campaign of a series it is: the earliest one in which they came. `live.count_attendances` tells
 * `live.count_firsts` who began, and who stopped, being counted in a campaign.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await countFirsts(db);
}

async function tables(db: Kysely<unknown>): Promise<void> {
  // One row a person of a series: the lock that keeps two campaigns from both being somebody's first.
  await sql`
    create table live.series_person (
      series_id uuid not null,
      person_id uuid not null,
      first_campaign_id uuid,
      primary key (series_id, person_id)
    ) with (fillfactor = 80)
  `.execute(db);
  await sql`
    create table live.series_presence (
      series_id uuid not null,
      person_id uuid not null,
      campaign_id uuid not null,
      n int not null,
      primary key (series_id, person_id, campaign_id)
    ) with (fillfactor = 80)
  `.execute(db);
}

async function countFirsts(db: Kysely<unknown>): Promise<void> {
  // Separate statements, because each must see what a concurrent campaign committed while we waited for the
  // person's row.
  await sql`
    create function live.count_firsts(campaigns uuid[], series uuid[], people uuid[], flips int[])
    returns void language plpgsql set enable_seqscan = off as $$
    declare
      newcomers uuid[];
    begin
      -- Most people are new to the series. Where their row is made here, nobody else can have counted them before.
      if campaigns[1] = all (campaigns) and 1 = all (flips) then
        with made as (
          insert into live.series_person (series_id, person_id, first_campaign_id)
          select s, p, campaigns[1] from unnest(series, people) as t (s, p) order by s, p
          on conflict (series_id, person_id) do nothing
          returning person_id
        )
        select array_agg(person_id order by person_id) into newcomers from made;
        if newcomers is not null then
          insert into live.series_presence as sp (series_id, person_id, campaign_id, n)
          select series[1], p, campaigns[1], 1 from unnest(newcomers) as t (p) order by p
          on conflict (series_id, person_id, campaign_id) do update set n = sp.n + 1;
          insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
          values (campaigns[1], 'first_time_volunteers', 'total', '', cardinality(newcomers));
          if cardinality(newcomers) = cardinality(people) then return; end if;
          select array_agg(c), array_agg(s), array_agg(p), array_agg(f) into campaigns, series, people, flips
          from unnest(campaigns, series, people, flips) as t (c, s, p, f)
          where not exists (select from unnest(newcomers) as n (p) where n.p = t.p);
        end if;
      end if;

      insert into live.series_person (series_id, person_id)
      select distinct s, p from unnest(series, people) as t (s, p) order by s, p
      on conflict (series_id, person_id) do update set series_id = excluded.series_id;

      insert into live.series_presence as sp (series_id, person_id, campaign_id, n)
      select s, p, c, f from unnest(series, people, campaigns, flips) as t (s, p, c, f) order by s, p, c
      on conflict (series_id, person_id, campaign_id) do update set n = sp.n + excluded.n;

      with person as (
        select distinct s as series_id, p as person_id from unnest(series, people) as t (s, p)
      ),
      judged as materialized (
        select sp.series_id, sp.person_id, sp.first_campaign_id as before, (
          select x.campaign_id from live.series_presence x join campaign c on c.id = x.campaign_id
          where x.series_id = sp.series_id and x.person_id = sp.person_id and x.n > 0
          order by c.starts_on, c.id limit 1
        ) as after
        from person join live.series_person sp using (series_id, person_id)
      ),
      kept as (
        update live.series_person sp set first_campaign_id = j.after
        from judged j
        where sp.series_id = j.series_id and sp.person_id = j.person_id and j.before is distinct from j.after
      )
      insert into live.counter_delta (campaign_id, metric, dimension, key, amount)
      select campaign_id, 'first_time_volunteers', 'total', '', sum(amount) from (
        select before as campaign_id, -1 as amount from judged where before is distinct from after and before is not null
        union all select after, 1 from judged where before is distinct from after and after is not null
      ) moved
      group by campaign_id having sum(amount) <> 0;
    end $$
  `.execute(db);
}
