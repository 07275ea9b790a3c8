import { type Kysely, sql } from "kysely";

/** Photos as evidence, each written anew in two sizes. One of before the work is never public, whoever says so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table photo (
      id uuid primary key default new_id(),
      campaign_id uuid not null references campaign on delete cascade,
      event_id uuid not null references event on delete cascade,
      impact_id uuid references impact_entry on delete cascade,
      organization_id uuid references organization,
      account_id uuid,
      moment text not null check (moment in ('BEFORE', 'DURING', 'AFTER')),
      status text not null default 'RECEIVED' check (status in ('RECEIVED', 'PUBLISHED', 'HIDDEN')),
      note text not null,
      width int not null check (width > 0),
      height int not null check (height > 0),
      attached_at timestamptz not null,
      published_at timestamptz,
      taken_down_because text,
      constraint photo_before_never_public check (moment <> 'BEFORE' or status <> 'PUBLISHED'),
      constraint photo_published check ((published_at is not null) = (status = 'PUBLISHED')),
      constraint photo_taken_down check ((taken_down_because is not null) = (status = 'HIDDEN'))
    )
  `.execute(db);
  await sql`create index photo_of_event on photo (event_id, id)`.execute(db);
  await sql`create index photo_of_impact on photo (impact_id) where impact_id is not null`.execute(db);
  await sql`create index photo_of_campaign on photo (campaign_id)`.execute(db);
  await sql`create index photo_of_organization on photo (organization_id) where organization_id is not null`.execute(
    db,
  );
  await sql`
    create table photo_image (
      photo_id uuid not null references photo on delete cascade,
      size text not null check (size in ('LARGE', 'SMALL')),
      bytes bytea not null,
      primary key (photo_id, size)
    )
  `.execute(db);
  // A JPEG is compressed already.
  await sql`alter table photo_image alter column bytes set storage external`.execute(db);
}
