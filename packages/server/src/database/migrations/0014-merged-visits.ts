import { type Kysely, sql } from "kysely";

/**
 * What a merge of two cards puts aside says what stands in its place, and what stands says what it has taken over from
 * it: a merge can be taken back whatever was merged, recorded or taken back since.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table attendance
      add column covered_by uuid constraint attendance_covered_by references attendance,
      add constraint attendance_covered_is_duplicate check (covered_by is null or void_cause = 'DUPLICATE_PERSON')
  `.execute(db);
  await sql`create index attendance_covered on attendance (covered_by) where covered_by is not null`.execute(
    db,
  );
  await sql`
    alter table registration
      add column covered_by uuid constraint registration_covered_by references registration,
      add constraint registration_covered_is_cancelled check (covered_by is null or state = 'CANCELLED')
  `.execute(db);
  await sql`create index registration_covered on registration (covered_by) where covered_by is not null`.execute(
    db,
  );
  await keepEarlierMerges(db);
  await sql`alter table attendance drop column merge_id`.execute(db);
  await sql`alter table registration drop column merge_id`.execute(db);

  // Credited since another card of the person had come with the organization.
  await sql`alter table attendance_organization add column is_taken boolean not null default false`.execute(
    db,
  );
  // The covered attendance that the hours were claimed for.
  await sql`
    alter table hours_entry add column taken_from uuid constraint hours_entry_taken_from references attendance
  `.execute(db);
  await sql`create index hours_entry_taken on hours_entry (taken_from) where taken_from is not null`.execute(
    db,
  );
  // What was recorded for the card itself, while its attendance stands with the times of several cards.
  await sql`
    create table attendance_own (
      attendance_id uuid primary key references attendance on delete cascade,
      checked_in_at timestamptz not null,
      checked_out_at timestamptz,
      minutes int
    )
  `.execute(db);
}

/** Merges that stand already said by which merge something was put aside, and not what stands in its place. */
async function keepEarlierMerges(db: Kysely<unknown>): Promise<void> {
  await sql`
    update attendance d set covered_by = (
      select s.id from attendance s
      where s.event_id = d.event_id and s.person_id = d.person_id and s.void_cause is distinct from 'DUPLICATE_PERSON'
      order by (s.state <> 'VOIDED') desc, s.id limit 1
    )
    where d.void_cause = 'DUPLICATE_PERSON'
  `.execute(db);
  await sql`
    update registration d set covered_by = (
      select s.id from registration s
      where s.event_id = d.event_id and s.person_id = d.person_id and s.state_before_merge is null
      order by (s.state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'NO_SHOW', 'EXCUSED')) desc, s.id limit 1
    )
    where d.state_before_merge is not null and d.state = 'CANCELLED'
  `.execute(db);
}
