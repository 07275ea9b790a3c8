import { sql } from "kysely";
import { expect } from "vitest";
import type { VolunteersPort } from "@igilik/schema";
import type { Database } from "../../src/database/database.js";
import { coordinator } from "./platform.js";

/** Takes back every merge of these people: of cards that were folded into one another the outermost first. */
export async function partCards(
  db: Database,
  volunteers: VolunteersPort,
  people: readonly string[],
): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select p.id from person p join person kept on kept.id = p.merged_into
      where p.id = any (${people}::uuid[]) and kept.merged_into is null
    `.execute(db);
    if (rows.length === 0) return;
    for (const { id } of rows) {
      await volunteers.unmerge(coordinator, {
        clientRef: `part ${id}`,
        volunteer: id,
        reason: "Бөлек адамдар",
      });
    }
  }
}

/**
 * Nothing of any merge is left: everything is whose it was recorded for, with nothing that was recorded for others. A
 * card that came again while it was merged may have two attendances of its own, of which one covers the other.
 */
export async function expectNothingMerged(db: Database, people: readonly string[]): Promise<void> {
  const { rows } = await sql<{ what: string; n: number }>`
    with mine as (select * from attendance where recorded_person_id = any (${people}::uuid[])),
    said as (select * from registration where recorded_person_id = any (${people}::uuid[]))
    select 'attendances of another card' as what, count(*) as n from mine where person_id <> recorded_person_id
    union all select 'registrations of another card', count(*) from said where person_id <> recorded_person_id
    union all select 'attendances covered by another card', count(*)
      from mine join attendance c on c.id = mine.covered_by where c.person_id <> mine.person_id
    union all select 'registrations covered by another card', count(*)
      from said join registration c on c.id = said.covered_by where c.person_id <> said.person_id
    union all select 'attendances covered by nothing', count(*)
      from mine where void_cause = 'DUPLICATE_PERSON' and covered_by is null
    union all select 'credits taken from nobody', count(*)
      from mine join attendance_organization o on o.attendance_id = mine.id
      where o.is_taken and mine.id not in (select covered_by from mine where covered_by is not null)
    union all select 'times taken from nobody', count(*)
      from mine join attendance_own o on o.attendance_id = mine.id
      where mine.id not in (select covered_by from mine where covered_by is not null)
    union all select 'claims taken from another card', count(*)
      from mine join hours_entry h on h.attendance_id = mine.id join attendance t on t.id = h.taken_from
      where t.person_id <> mine.person_id
    union all select 'hours that are not those of the visit', count(*)
      from mine join hours_entry h on h.attendance_id = mine.id
      where h.source = 'CHECK_OUT' and h.state = 'VERIFIED'
        and mine.id not in (select attendance_id from attendance_own)
        and h.minutes <> round(extract(epoch from mine.checked_out_at - mine.checked_in_at) / 60)
  `.execute(db);
  expect(rows.filter(({ n }) => n > 0)).toEqual([]);
}
