import { type Kysely, sql } from "kysely";

/** Programmes that were read in, and what each did to which event, so that it can be undone as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme_import (
      id uuid primary key default new_id(),
      campaign_id uuid not null references campaign on delete cascade,
      account_id uuid,
      file_name text check (length(file_name) between 1 and 200),
      imported int not null check (imported >= 0),
      changed int not null check (changed >= 0),
      repeated int not null check (repeated >= 0),
      refused int not null check (refused >= 0),
      imported_at timestamptz not null default now(),
      undone_at timestamptz,
      undone_by uuid,
      undo_reason text,
      constraint programme_import_undone check ((undone_at is null) = (undo_reason is null))
    )
  `.execute(db);
  await sql`create index programme_import_of_campaign on programme_import (campaign_id, id)`.execute(db);
  // Status and revision are those that the import left; what the event was before is null for one that it made.
  await sql`
    create table imported_event (
      import_id uuid not null references programme_import on delete cascade,
      event_id uuid not null references event on delete cascade,
      status text not null,
      revision int not null,
      before jsonb,
      primary key (import_id, event_id)
    )
  `.execute(db);
  await sql`create index imported_event_of_event on imported_event (event_id)`.execute(db);
}
