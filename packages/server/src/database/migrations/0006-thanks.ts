import { type Kysely, sql } from "kysely";

/** Messages from the people helped, and every decision about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table thank_you (
      id uuid primary key default new_id(),
      campaign_id uuid not null references campaign on delete cascade,
      text text not null constraint thank_you_text_length check (length(text) between 1 and 500),
      shortened_text text constraint thank_you_shortened_length check (length(shortened_text) between 1 and 500),
      language text check (language in ('KK', 'RU', 'EN')),
      sender text check (length(sender) <= 100),
      channel text not null check (channel in ('PUBLIC_FORM', 'COORDINATOR', 'STREET')),
      status text not null default 'RECEIVED'
        constraint thank_you_status_known check (status in ('RECEIVED', 'APPROVED', 'REJECTED', 'STASHED', 'HIDDEN')),
      event_id uuid,
      project_id uuid,
      organization_id uuid references organization,
      received_at timestamptz not null default now(),
      published_at timestamptz,
      constraint thank_you_event foreign key (campaign_id, event_id) references event (campaign_id, id) on delete cascade,
      constraint thank_you_project foreign key (campaign_id, project_id) references project (campaign_id, id),
      constraint thank_you_one_target check (num_nonnulls(event_id, project_id, organization_id) <= 1)
    )
  `.execute(db);
  await sql`create index thank_you_queue on thank_you (campaign_id, status, id)`.execute(db);
  await sql`create index thank_you_published on thank_you (campaign_id, published_at desc, id desc) where status = 'APPROVED'`.execute(
    db,
  );
  await sql`create index thank_you_of_event on thank_you (event_id, published_at desc, id desc) where status = 'APPROVED'`.execute(
    db,
  );
  await sql`
    create table moderation_decision (
      id uuid primary key default new_id(),
      thank_you_id uuid not null references thank_you on delete cascade,
      verdict text not null check (verdict in ('APPROVED', 'REJECTED', 'STASHED', 'HIDDEN')),
      reason text,
      account_id uuid,
      decided_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index moderation_decision_of_thank_you on moderation_decision (thank_you_id, id)`.execute(
    db,
  );
}
