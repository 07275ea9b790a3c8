import { type Kysely, sql } from "kysely";

/** What was noticed in a thank-you when it came in, and decisions that are taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table thank_you
      add column flags text[] not null default '{}'
        constraint thank_you_flags_known check (flags <@ array['PHONE', 'LINK', 'CHILD', 'INSULT'])
  `.execute(db);
  await sql`
    alter table moderation_decision
      drop constraint moderation_decision_verdict_check,
      add constraint moderation_decision_verdict_known
        check (verdict in ('APPROVED', 'REJECTED', 'STASHED', 'HIDDEN', 'RETURNED'))
  `.execute(db);
}
