import { type Kysely, sql } from "kysely";

/** Accounts that wait for whoever was invited to choose a password, and accounts that have ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table account
      alter column password_hash drop not null,
      add column invitation_hash bytea,
      add column invited_until timestamptz,
      add column ended_at timestamptz,
      add constraint account_invitation_whole check ((invitation_hash is null) = (invited_until is null)),
      add constraint account_proves_itself check (password_hash is not null or invitation_hash is not null)
  `.execute(db);
  await sql`create index account_of_organization on account (organization_id, id) where organization_id is not null`.execute(
    db,
  );
}
