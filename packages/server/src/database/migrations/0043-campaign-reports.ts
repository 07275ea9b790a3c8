import { type Kysely, sql } from "kysely";

/**
 * The newest report of each campaign as PDF, in each language, for everybody who may read the campaign. Whoever asks
 * for one need not have signed in, so a job may be nobody's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table job alter column account_id drop not null`.execute(db);
  await sql`
    create table campaign_report (
      campaign_id uuid not null references campaign on delete cascade,
      language text not null check (language in ('KK', 'RU', 'EN')),
      job_id uuid not null references job on delete cascade,
      version text,
      as_of text,
      pdf bytea,
      made_at timestamptz,
      primary key (campaign_id, language),
      constraint campaign_report_made check (num_nulls(version, as_of, pdf, made_at) in (0, 4))
    )
  `.execute(db);
  await sql`create index campaign_report_of_job on campaign_report (job_id)`.execute(db);
  // A PDF is compressed already.
  await sql`alter table campaign_report alter column pdf set storage external`.execute(db);
}
