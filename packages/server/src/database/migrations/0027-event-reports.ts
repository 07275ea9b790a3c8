import { type Kysely, sql } from "kysely";

/**
 * What an organization has handed in, with the facts that came of it: nothing is counted from here. Facts that went with
 * a merge or another correction stay named; whoever reads looks at how they stand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table event_report (
      id uuid primary key default new_id(),
      campaign_id uuid not null references campaign on delete cascade,
      event_id uuid not null references event on delete cascade,
      organization_id uuid not null references organization on delete cascade,
      account_id uuid,
      reported_at timestamptz not null,
      people_counted int not null,
      people_known int not null,
      people_refused int not null,
      headcount int,
      attendance_ids uuid[] not null,
      impact_ids uuid[] not null,
      headcount_id uuid
    )
  `.execute(db);
  await sql`create index event_report_of_organization on event_report (organization_id, campaign_id, id)`.execute(
    db,
  );
}
