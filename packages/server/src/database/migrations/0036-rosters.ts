import { type Kysely, sql } from "kysely";

/** Rosters that are read in by jobs, with what became of the rows that somebody should look at. They name nobody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table roster_import (
      id uuid primary key default new_id(),
      organization_id uuid not null references organization on delete cascade,
      job_id uuid references job on delete cascade,
      file_id uuid references stored_file on delete set null,
      file_name text not null,
      is_dry_run boolean not null,
      done_line int not null default 0,
      added int not null default 0,
      maybe_known int not null default 0,
      known int not null default 0,
      repeated int not null default 0,
      refused int not null default 0,
      without_consent int not null default 0,
      asked_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index roster_import_of_job on roster_import (job_id)`.execute(db);
  await sql`create index roster_import_of_file on roster_import (file_id) where file_id is not null`.execute(
    db,
  );
  await sql`create index roster_import_of_organization on roster_import (organization_id)`.execute(db);
  await sql`
    create table roster_row (
      import_id uuid not null references roster_import on delete cascade,
      line int not null,
      verdict text not null
        check (verdict in ('ADDED', 'MAYBE_KNOWN', 'KNOWN', 'REPEATED', 'REFUSED')),
      code text,
      heading text,
      primary key (import_id, line)
    )
  `.execute(db);
  await sql`create index roster_row_of_verdict on roster_row (import_id, verdict, line)`.execute(db);
}
