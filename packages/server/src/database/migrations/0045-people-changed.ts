import { type Kysely, sql } from "kysely";

/** Details of a person are changed with a reason. What stood there before is nowhere kept: it was wrong, or is over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person add column revision int not null default 1
      constraint person_revision_positive check (revision > 0)
  `.execute(db);
  await sql`
    create table person_change (
      id uuid primary key default new_id(),
      person_id uuid not null references person on delete cascade,
      fields text[] not null constraint person_change_changes check (cardinality(fields) > 0),
      reason text not null,
      account_id uuid,
      changed_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index person_change_of_person on person_change (person_id, changed_at, id)`.execute(db);
  await sql`
    alter table duplicate_candidate
      drop constraint duplicate_candidate_sign_check,
      add constraint duplicate_candidate_sign_check check (sign in ('NAME_AND_YEAR', 'SAME_CONTACT', 'TWO_CONTACTS'))
  `.execute(db);
}
