import { type Kysely, sql } from "kysely";

/**
 * Long work as people see it, and files for it. The queue that hands the work out has a schema of its own, which its
 * library makes (job-queue-schema.ts).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stored_file (
      id uuid primary key default new_id(),
      account_id uuid not null,
      name text not null,
      media_type text not null,
      size int not null check (size >= 0),
      is_whole boolean not null default false,
      made_at timestamptz not null default now(),
      expires_at timestamptz not null
    )
  `.execute(db);
  await sql`create index stored_file_expires on stored_file (expires_at)`.execute(db);
  await sql`create index stored_file_of_account on stored_file (account_id)`.execute(db);
  // What is compressed anyway, or read once, is not worth compressing.
  await sql`
    create table stored_file_part (
      file_id uuid not null references stored_file on delete cascade,
      part int not null check (part >= 0),
      bytes bytea not null,
      primary key (file_id, part)
    )
  `.execute(db);
  await sql`alter table stored_file_part alter column bytes set storage external`.execute(db);
  await sql`
    create table job (
      id uuid primary key default new_id(),
      campaign_id uuid references campaign on delete cascade,
      account_id uuid not null,
      kind text not null,
      input jsonb not null,
      state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
      attempt int not null default 0,
      done int not null default 0,
      total int,
      error text,
      file_id uuid references stored_file on delete set null,
      asked_at timestamptz not null default now(),
      beat_at timestamptz,
      ended_at timestamptz,
      constraint job_ended check ((ended_at is not null) = (state in ('DONE', 'FAILED'))),
      constraint job_error check ((error is not null) = (state = 'FAILED'))
    )
  `.execute(db);
  await sql`create index job_running on job (beat_at) where state = 'RUNNING'`.execute(db);
  await sql`create index job_file on job (file_id) where file_id is not null`.execute(db);
  await sql`create index job_of_campaign on job (campaign_id)`.execute(db);
}
