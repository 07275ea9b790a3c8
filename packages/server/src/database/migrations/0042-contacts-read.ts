import { type Kysely, sql } from "kysely";

/** Finds who has read somebody's contacts among all lines of the audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_entry_contacts_read on audit_entry using gin (subject_ids) where action = 'readContacts'`.execute(
    db,
  );
}
