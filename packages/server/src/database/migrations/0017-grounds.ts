import { type Kysely, sql } from "kysely";

/**
 * What a list of arrivals names is found and locked in one call. A function in PL/pgSQL, because a connection plans its
 * statements once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Which of many cards are merged is asked for each list: nearly none is, and this index holds only those.
  await sql`create index person_is_merged on person (id) where merged_into is not null`.execute(db);
  await shareGrounds(db);
}

async function shareGrounds(db: Kysely<unknown>): Promise<void> {
  // By each merged card the one that counts, in the end; null when none of them is merged.
  await sql`
    create function live.kept_cards(cards uuid[]) returns jsonb
    language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    begin
      if not exists (select from person p where p.id = any (cards) and p.merged_into is not null) then
        return null;
      end if;
      return (
        with recursive up as (
          select id as asked, id as at, merged_into from person where id = any (cards) and merged_into is not null
          union all
          select up.asked, p.id, p.merged_into
          from up cross join lateral (select id, merged_into from person where id = up.merged_into limit 1) p
        )
        select jsonb_object_agg(asked, at) from up where merged_into is null
      );
    end $$
  `.execute(db);
  // Everybody locks events before people, each by id: the cards that are named and those that are kept for them. Who is
  // old enough for all the events needs nobody's consent: only of the others is it looked for.
  await sql`
    create function live.share_grounds(
      named_events uuid[], named_people uuid[], named_organizations uuid[],
      named_scopes text[], named_references text[], lock_patience_ms int,
      out events json, out people json, out merged jsonb, out guarded json, out organizations json, out requests json
    )
    language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    declare
      cards uuid[];
      seen jsonb;
      young_from int;
    begin
      -- For the whole transaction: others are recorded in it who need not wait for this lock.
      if lock_patience_ms is not null then perform set_config('lock_timeout', lock_patience_ms::text, true); end if;

      select json_agg(to_json(held)), min(held.year - held."consentAge") into events, young_from
      from (
        select e.id, e.campaign_id as "campaignId", e.status, e.starts_at as "startsAt", e.ends_at as "endsAt",
          e.adults_only as "adultsOnly", c.phase, c.consent_age as "consentAge",
          c.is_demonstration as "isDemonstration", extract(year from c.starts_on)::int as year, campaign_now(c.id) as now
        from event e join campaign c on c.id = e.campaign_id
        where e.id = any (named_events)
        order by e.id
        for share of e
      ) held;

      merged := live.kept_cards(named_people);
      loop
        cards := named_people || array(select distinct kept::uuid from jsonb_each_text(merged) as m (card, kept));
        select json_agg(json_build_array(shown.id, shown.birth_year, shown.is_demonstration)) into people
        from (
          select p.id, p.birth_year, p.is_demonstration from person p
          where p.id = any (cards) order by p.id
          for share of p
        ) shown;
        -- Between looking and locking somebody may have merged some of them, or taken a merge back.
        seen := merged;
        merged := live.kept_cards(named_people);
        exit when merged is not distinct from seen;
      end loop;

      select json_agg(p.id) into guarded from person p
      where p.id = any (cards) and (young_from is null or p.birth_year > young_from)
        and exists (
          select from consent c
          where c.person_id in (select p.id union all select m.id from person m where m.merged_into = p.id)
            and c.purpose = 'TAKE_PART' and c.granted_by = 'GUARDIAN' and (c.until is null or c.until > now())
        );

      if cardinality(named_organizations) > 0 then
        select json_object_agg(o.id, o.is_demonstration) into organizations from organization o
        where o.id = any (named_organizations);
      end if;
      if cardinality(named_references) > 0 then
        select json_agg(json_build_object('scope', k.scope, 'clientRef', k.client_ref, 'operation', k.operation,
          'inputHash', encode(k.input_hash, 'hex'), 'answer', k.answer)) into requests
        from unnest(named_scopes, named_references) as named (scope, client_ref)
        join request_key k on k.scope = named.scope and k.client_ref = named.client_ref;
      end if;
    end $$
  `.execute(db);
}
