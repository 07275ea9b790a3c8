import { type Kysely, sql } from "kysely";

/**
 * Arrivals are recorded and kept in one call where all of them are new, as nearly always: what is kept then needs no
 * other look, and a round trip costs a short list as much as several of its rows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // "places", "added" and "first_times" as live.record_arrivals tells them. Where one reference each is given and nobody of
  // them stood there, these are kept: "kept" and "transaction_id" as live.keep_check_ins tells them, null otherwise.
  await sql`
    create function live.record_check_ins(
      campaigns uuid[], events uuid[], people uuid[], recorded_people uuid[], organizations uuid[],
      times timestamptz[], accounts uuid[],
      of_operation text, scopes text[], requests text[], given_references text[], input_hashes bytea[],
      out places int[], out added uuid[], out first_times uuid[], out kept int, out transaction_id text
    )
    language plpgsql set enable_seqscan = off as $$
    declare
      attendances uuid[];
      firsts boolean[];
    begin
      select r.places, r.added, r.first_times into places, added, first_times
      from live.record_arrivals(campaigns, events, people, recorded_people, organizations, times, accounts) r;
      if given_references is null or cardinality(added) is distinct from cardinality(people) then return; end if;

      select array_agg(came.id order by came.place), array_agg(first.id is not null order by came.place)
      into attendances, firsts
      from unnest(places, added) as came (place, id) left join unnest(first_times) as first (id) using (id);
      select k.kept, k.transaction_id into kept, transaction_id
      from live.keep_check_ins(
        of_operation, scopes, accounts, requests, given_references, input_hashes,
        campaigns, events, organizations, attendances, array_fill('RECORDED'::text, array[cardinality(people)]), firsts
      ) k;
    end $$
  `.execute(db);
}
