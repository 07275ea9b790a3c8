import { type Kysely, sql } from "kysely";

/** Which adult agreed for a minor, and why a consent was taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table consent
      add column guardian_name text,
      add column guardian_relation text constraint consent_guardian_relation_known
        check (guardian_relation in ('MOTHER', 'FATHER', 'GUARDIAN', 'OTHER')),
      add column withdrawn_because text,
      add constraint consent_guardian_of_minor check (
        (guardian_name is null) = (guardian_relation is null)
        and (guardian_name is null or granted_by = 'GUARDIAN')
      ),
      add constraint consent_withdrawn_ends check (withdrawn_because is null or until is not null)
  `.execute(db);
}
