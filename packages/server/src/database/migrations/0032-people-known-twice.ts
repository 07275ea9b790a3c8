import { type Kysely, sql } from "kysely";

/** Pairs of cards that may be one person's, with what was decided: who was told apart once is not asked about again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table duplicate_candidate (
      id uuid primary key default new_id(),
      first_id uuid not null references person on delete cascade,
      second_id uuid not null references person on delete cascade,
      sign text not null check (sign in ('NAME_AND_YEAR', 'TWO_CONTACTS')),
      state text not null default 'OPEN' check (state in ('OPEN', 'SAME', 'NOT_SAME')),
      found_at timestamptz not null default now(),
      reason text,
      account_id uuid,
      decided_at timestamptz,
      constraint duplicate_candidate_once unique (first_id, second_id),
      constraint duplicate_candidate_in_order check (first_id < second_id),
      constraint duplicate_candidate_decided check ((decided_at is not null) = (state <> 'OPEN'))
    )
  `.execute(db);
  await sql`create index duplicate_candidate_open on duplicate_candidate (id) where state = 'OPEN'`.execute(
    db,
  );
  await sql`create index duplicate_candidate_decided_at on duplicate_candidate (state, decided_at, id)`.execute(
    db,
  );
  await sql`create index duplicate_candidate_of_second on duplicate_candidate (second_id)`.execute(db);
}
