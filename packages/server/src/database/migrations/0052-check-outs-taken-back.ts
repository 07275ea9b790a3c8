import { type Kysely, sql } from "kysely";

/** What gave way to a check-out says what it was, so that it stands again when the check-out is taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table hours_entry
      add column state_before_check_out text,
      add constraint hours_entry_gave_way check (
        state_before_check_out is null
        or (state = 'VOIDED' and state_before_check_out in ('CLAIMED', 'DISPUTED', 'REJECTED'))
      )
  `.execute(db);
  // Until now a claim gave way without a correction; a coordinator's decision always left one.
  await sql`
    update hours_entry h set state_before_check_out = 'CLAIMED'
    from attendance a
    where a.id = h.attendance_id and a.checked_out_at is not null and h.source = 'CLAIM' and h.state = 'VOIDED'
      and not exists (select from correction c where c.subject_id = h.id)
  `.execute(db);
  // Parting two cards gave a time of leaving to whoever had not left.
  await sql`update attendance set checked_out_at = null where state = 'PRESENT' and checked_out_at is not null`.execute(
    db,
  );
  await sql`
    alter table attendance add constraint attendance_left_has_time
      check (state = 'VOIDED' or (state = 'LEFT') = (checked_out_at is not null))
  `.execute(db);
}
