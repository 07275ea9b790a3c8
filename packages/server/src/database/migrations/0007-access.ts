import { type Kysely, sql } from "kysely";

/** Accounts and sessions, the one idempotency table, corrections, and the audit that nobody can edit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id uuid primary key default new_id(),
      email text not null constraint account_email_taken unique,
      display_name text not null check (length(display_name) between 1 and 100),
      password_hash text not null,
      role text not null check (role in ('COORDINATOR')),
      is_demonstration boolean not null default false,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table session (
      token_hash bytea primary key,
      account_id uuid not null references account on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )
  `.execute(db);
  await sql`create index session_of_account on session (account_id)`.execute(db);
  await sql`
    create table request_key (
      scope text not null,
      client_ref text not null constraint request_key_length check (length(client_ref) between 1 and 128),
      operation text not null,
      input_hash bytea not null,
      answer jsonb not null default '{}',
      created_at timestamptz not null default now(),
      primary key (scope, client_ref)
    )
  `.execute(db);
  await sql`create index request_key_age on request_key (created_at)`.execute(db);
  await sql`
    create table correction (
      id uuid primary key default new_id(),
      campaign_id uuid not null references campaign on delete cascade,
      subject_kind text not null,
      subject_id uuid not null,
      change jsonb not null,
      reason text not null,
      account_id uuid,
      corrected_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index correction_of_subject on correction (subject_id)`.execute(db);
  // No foreign key on the campaign: nothing that happens to it may touch what was written about it.
  await sql`
    create table audit_entry (
      id uuid primary key default new_id(),
      at timestamptz not null default now(),
      campaign_id uuid,
      account_id uuid,
      action text not null,
      subject_kind text not null,
      subject_ids uuid[] not null,
      fields text[] not null default '{}',
      request_id text not null
    )
  `.execute(db);
  await sql`create index audit_entry_latest on audit_entry (campaign_id, id desc)`.execute(db);
  await sql`revoke update, delete, truncate on audit_entry from igilik_app`.execute(db);
}
