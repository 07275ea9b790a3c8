import { type Kysely, sql } from "kysely";

/** A guardian's consent counts however many merges lie between the card that holds it and the one that is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function live.guarded_cards(cards uuid[], young_from int) returns json
    language plpgsql stable set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    begin
      return (
        select json_agg(p.id) from person p
        where p.id = any (cards) and (young_from is null or p.birth_year > young_from)
          and exists (
            with recursive part (id) as (
              select p.id
              union
              select m.id from part join person m on m.merged_into = part.id
            )
            select from part join consent c on c.person_id = part.id
            where c.purpose = 'TAKE_PART' and c.granted_by = 'GUARDIAN' and (c.until is null or c.until > now())
          )
      );
    end $$
  `.execute(db);
  // As in 0017, but for who is guarded.
  await sql`
    create or replace function live.share_grounds(
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

      guarded := live.guarded_cards(cards, young_from);

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
