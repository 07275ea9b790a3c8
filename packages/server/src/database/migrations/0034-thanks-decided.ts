import { type Kysely, sql } from "kysely";

/** How often a thank-you was decided about, and the decisions of a campaign in their order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table thank_you
      add column revision int not null default 1 constraint thank_you_revision_positive check (revision > 0)
  `.execute(db);
  await sql`
    update thank_you t set revision = 1 + d.decisions
    from (select thank_you_id, count(*) as decisions from moderation_decision group by thank_you_id) d
    where d.thank_you_id = t.id
  `.execute(db);
  await sql`alter table moderation_decision add column campaign_id uuid references campaign on delete cascade`.execute(
    db,
  );
  await sql`
    update moderation_decision d set campaign_id = t.campaign_id from thank_you t where t.id = d.thank_you_id
  `.execute(db);
  await sql`alter table moderation_decision alter column campaign_id set not null`.execute(db);
  await sql`create index moderation_decision_of_campaign on moderation_decision (campaign_id, id)`.execute(
    db,
  );
}
